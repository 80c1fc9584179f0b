// What axe-core said, a line for each element: the rule, where, why. Put in front of the scripts that run it.

const tell = ({ violations, incomplete }) => {
  const lines = (results) => results.flatMap(({ id, nodes }) => nodes.map((node) =>
    `${id}: ${node.target.flat().join(" ")}: ${[...node.any, ...node.all, ...node.none][0]?.message} ${node.html.slice(0, 160)}`));
  return { violations: lines(violations), incomplete: lines(incomplete) };
};
