// What other people's clients see of the FHIR door; prints one JSON object.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [base, modules] = process.argv.slice(2);
const load = createRequire(join(modules, "x.js"));
const smart = load("fhirclient");
const folder = join(modules, "fhir-kit-client");
const entry = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).exports["."];
const path = entry.import?.default ?? entry.import ?? entry.default ?? entry;
const kits = await import(pathToFileURL(join(folder, path)));
const Kit = kits.default ?? kits.Client ?? kits.FhirClient;

const kit = new Kit({ baseUrl: base });
const statement = await kit.capabilityStatement();
const task = await kit.read({ resourceType: "Task", id: "a02-proc1" });
const found = await kit.search({ resourceType: "DetectedIssue", searchParams: { patient: "a02-pt" } });
const suggested = await kit.operation({
  resourceType: "Procedure", id: "a02-proc1", name: "suggest-codes", method: "GET",
});
let refused = 0;
try {
  await kit.read({ resourceType: "Task", id: "nobody" });
} catch (e) {
  refused = e.response?.status ?? e.status ?? -1;
}

const request = {
  url: "http://localhost/", headers: {}, session: {},
};
const client = smart({ ...request, protocol: "http" }, { setHeader() {} }).client({ serverUrl: base });
const evaluation = await client.request("GuidanceResponse/a02-proc1");
const pages = await client.request("Task?_count=1", { pageLimit: 0, flat: true });

console.log(JSON.stringify({
  software: statement.publisher,
  task: task.intent,
  questions: found.total,
  suggested: suggested.resourceType,
  refused,
  evaluation: evaluation.resourceType,
  tasks: pages.length,
}));
