// Draws graphs with Graphviz: reads a list of them from the standard input, writes a list of SVG texts.
// Started by `graphviz.rs`, in Node.js, which building needs anyway.

const { readFileSync } = require("node:fs");
const { instance } = require("@viz-js/viz");

instance().then((viz) => {
  const graphs = JSON.parse(readFileSync(0, "utf8"));
  const drawn = graphs.map((graph) => viz.renderString(graph, { format: "svg_inline" }));
  process.stdout.write(JSON.stringify(drawn));
});
