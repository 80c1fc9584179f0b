// Says which headers go with each of these paths, as JSON: node netlify.mjs FILE PATH …
import { parseAllHeaders } from "@netlify/headers-parser";

const [file, ...paths] = process.argv.slice(2);
const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false });
if (errors.length) throw new AggregateError(errors, errors.join("\n"));

const sent = (path) => {
  const rules = headers.filter(({ forRegExp }) => forRegExp.test(path));
  const values = rules.flatMap(({ values }) => Object.entries(values));
  const names = new Set(values.map(([name]) => name.toLowerCase()));
  const of = (name) => values.filter(([known]) => known.toLowerCase() === name).map(([, value]) => value);
  return Object.fromEntries([...names].map((name) => [name, of(name)]));
};
console.log(JSON.stringify(paths.map(sent)));
