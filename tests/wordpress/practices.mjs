// Profiles: one that is as a practice's is, with what an editor or a filter of WordPress likes to change, and hostile ones.

/** Texts that WordPress makes something else of wherever it can: quotes, dashes, smileys, tags, shortcodes, links. */
export const AWKWARD = `"It's" -- <b>5 & 6</b> ... :) [coverage_guide] ]]> <!-- wp:paragraph --> https://example.org/ © ${"\u2028"} 😀 \\u003C $1`;

export const PROFILE = {
  profile: 1,
  name: `Harbor ${AWKWARD}`,
  services: { couples: { billing: "never" } },
};

const ENGLISH = `<div data-coverage-guide-static lang="en" dir="ltr">
<h2>Harbor in short</h2>
<ul>
<li data-rule="a.b">We never bill couples. [coverage_guide]</li>
</ul>
<p><a href="tel:988">Call 988</a> <a href="https://www.weather.gov" data-guide-exit rel="noreferrer">Leave</a></p>
</div>`;

/** The same in each language that the practice offers, its first one first. */
export const WORDS = {
  en: ENGLISH,
  es: ENGLISH.replace('lang="en"', 'lang="es"').replace("Harbor in short", "Harbor en breve"),
};

const deep = (levels) => `{"profile":1,"name":"A","deep":${"[".repeat(levels)}${"]".repeat(levels)}}`;

/** Profiles that are refused, each with a word of the sentence that says why. */
export const REFUSED = [
  ["nothing", "", "not JSON"],
  ["no JSON", "<script>alert(1)</script>", "not JSON"],
  ["JSON with a script behind it", `{"profile":1,"name":"A"}<script>alert(1)</script>`, "not JSON"],
  ["PHP", "<?php phpinfo();", "not JSON"],
  ["a serialized object", 'O:8:"stdClass":0:{}', "not JSON"],
  ["a list", "[]", "not an object"],
  ["a text", '"profile"', "not an object"],
  ["null", "null", "not an object"],
  ["no version, no name", "{}", "name"],
  ["a version that is a text", '{"profile":"1","name":"A"}', "profile"],
  ["a name that is a list", '{"profile":1,"name":["A"]}', "name"],
  ["an empty name", '{"profile":1,"name":" "}', "name"],
  ["a thousand levels", deep(1000), "levels"],
  ["a hundred thousand levels", deep(100_000), "too large"],
  ["ten megabytes", JSON.stringify({ profile: 1, name: "A".repeat(10_000_000) }), "too large"],
  ["what is too large once it is written safely", JSON.stringify({ profile: 1, name: "<".repeat(12_000) }), "too large"],
];

/** Static words of somebody who would like to run something, or to load it. */
export const HOSTILE_WORDS = `<!doctype html><html><head><title>Title</title><style>p { color: red }</style></head>
<body onload="alert(1)"><script>alert(1)</script><SCRIPT SRC=//evil.example></SCRIPT>
<p onclick="alert(1)" style="position:fixed" class="a" id="b">Kept words</p>
<img src="https://evil.example/a.png" onerror="alert(1)"><iframe src="https://evil.example"></iframe>
<a href="javascript:alert(1)">one</a><a href="data:text/html,<script>alert(1)</script>">two</a>
<form action="https://evil.example"><input name="a"></form><svg><script>alert(1)</script></svg>
</coverage-guide><coverage-guide src="https://evil.example/"><link rel="stylesheet" href="https://evil.example">
<p data-wp-interactive="a" data-wp-on--click="b">More kept words</p></body></html>`;
