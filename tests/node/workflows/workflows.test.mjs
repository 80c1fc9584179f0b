// Guards the workflows: GitHub's own parser takes each, every action is pinned to a commit with its version beside it, no
// job may do more than it says, and none holds a secret or keeps the token in the checkout.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";

const read = (path) => readFileSync(path, "utf8");
const FOLDER = ".github/workflows/";
const workflows = readdirSync(FOLDER).map((name) => ({ name, content: read(FOLDER + name) }));

async function mistakes({ name, content }) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

test("GitHub's parser takes every workflow", async () => {
  assert.ok(workflows.length >= 4);
  for (const workflow of workflows) assert.deepEqual(await mistakes(workflow), [], workflow.name);
});

test("and would not take a mistake", async () => {
  const [{ content }] = workflows;
  for (const [word, slip] of [["runs-on", "runs-onn"], ["timeout-minutes: ", "timeout-minutes: x"], ["contents: read", "content: read"]]) {
    assert.ok(content.includes(word), word);
    assert.notDeepEqual(await mistakes({ name: "a", content: content.replace(word, slip) }), [], slip);
  }
});

test("every action is pinned to a commit, with its version beside it", () => {
  for (const { name, content } of workflows) {
    const uses = content.split("\n").filter((line) => /\buses:/.test(line));
    for (const line of uses) assert.match(line, /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
  }
});

test("the same action is the same commit everywhere", () => {
  const pinned = workflows.flatMap(({ content }) => content.match(/[\w-]+\/[\w-]+@[0-9a-f]{40}/g) ?? []);
  const actions = new Set(pinned.map((pin) => pin.split("@")[0]));
  assert.equal(new Set(pinned).size, actions.size);
});

test("no job may do more than it says, nor run on without an end", () => {
  for (const { name, content } of workflows) {
    const workflow = parse(content);
    assert.deepEqual(workflow.permissions, {}, name);
    assert.ok(!("pull_request_target" in workflow.on), name);
    for (const job of Object.values(workflow.jobs)) {
      assert.ok(job.permissions && job["timeout-minutes"], `${name}: ${job.name}`);
      const writes = Object.entries(job.permissions).filter(([, how]) => how === "write");
      assert.ok(!writes.length || job.environment, `${name}: ${job.name} writes, so it stands in an environment`);
      for (const step of job.steps) {
        if (step.uses?.startsWith("actions/checkout@")) assert.equal(step.with["persist-credentials"], false, name);
        assert.ok(!step.run?.includes("${{"), `${name}: what comes from outside goes by the environment`);
      }
    }
    assert.ok(!content.includes("secrets."), name);
  }
});

test("the forms have what GitHub asks for, and no two fields of one name", () => {
  const folder = ".github/ISSUE_TEMPLATE/";
  const kinds = ["markdown", "textarea", "input", "dropdown", "checkboxes"];
  const forms = readdirSync(folder).filter((name) => name !== "config.yml");
  assert.ok(forms.length >= 3);
  for (const name of forms) {
    const form = parse(read(folder + name));
    assert.ok(form.name && form.description && form.body.length, name);
    const ids = form.body.filter(({ type }) => type !== "markdown").map(({ id }) => id);
    assert.ok(ids.every((id) => /^[a-z-]+$/.test(id)), name);
    assert.equal(new Set(ids).size, ids.length, name);
    for (const field of form.body) {
      assert.ok(kinds.includes(field.type), `${name}: ${field.type}`);
      assert.ok(field.type === "markdown" ? field.attributes.value : field.attributes.label, name);
    }
  }
});

test("code owners are named for files that are there", () => {
  const lines = read(".github/CODEOWNERS").split("\n").filter((line) => line && !line.startsWith("#"));
  for (const line of lines) {
    const [path, ...owners] = line.split(/\s+/);
    assert.ok(owners.every((owner) => owner.startsWith("@")) && owners.length, line);
    assert.ok(path === "*" || existsSync(path.slice(1)), path);
  }
});
