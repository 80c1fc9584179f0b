// The results of axe-core, a line for each element: the rule, where, why. Prepended to the scripts that run it.

const formatResults = ({ violations, incomplete }) => {
  const lines = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) =>
    `${id}: ${node.target.flat().join(" ")}: ${[...node.any, ...node.all, ...node.none][0]?.message} ${node.html.slice(0, 160)}`));
  return { violations: lines(violations), incomplete: lines(incomplete) };
};
