// usage: node validate.js NODE_MODULES FILES...
//
// Fails unless each file is SARIF 2.1.0 by the schema that @microsoft/jest-sarif ships, and keeps to what code scanning of
// GitHub asks beyond it: https://docs.github.com/en/code-security (SARIF support for code scanning).

const fs = require("fs");
const path = require("path");

const [packages, ...files] = process.argv.slice(2);
const Ajv = require(path.join(packages, "ajv"));
const draft4 = require(path.join(packages, "ajv/lib/refs/json-schema-draft-04.json"));
const schema = require(path.join(packages, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));

const ajv = new Ajv({ allErrors: true, schemaId: "auto" });
ajv.addMetaSchema(draft4);
const isValid = ajv.compile(schema);
const problems = [];

function checkLocation(where, location) {
  const { artifactLocation, region } = location.physicalLocation;
  if (artifactLocation.uri.startsWith("/")) problems.push(`${where}: uri '${artifactLocation.uri}' is neither relative nor absolute`);
  if (!region) return;
  for (const name of ["startLine", "startColumn", "endLine", "endColumn"])
    if (!(region[name] >= 1)) problems.push(`${where}: ${name} is ${region[name]}`);
  if (region.endLine === region.startLine && region.endColumn <= region.startColumn) problems.push(`${where}: the region is empty`);
}

function checkRun(file, run) {
  const rules = run.tool.driver.rules;
  if (new Set(rules.map((rule) => rule.id)).size !== rules.length) problems.push(`${file}: two rules have one id`);
  if (run.results.length > 25000) problems.push(`${file}: too many results`);
  for (const [index, result] of run.results.entries()) {
    const where = `${file}: result ${index}`;
    if (rules[result.ruleIndex]?.id !== result.ruleId) problems.push(`${where}: ruleIndex is not that of ${result.ruleId}`);
    if (!result.partialFingerprints["purposeFingerprint/v1"]) problems.push(`${where}: no fingerprint`);
    for (const location of [...result.locations, ...(result.relatedLocations ?? [])]) checkLocation(where, location);
    for (const flow of result.codeFlows ?? [])
      for (const thread of flow.threadFlows) {
        if (thread.locations.length > 1000) problems.push(`${where}: the path is too long`);
        for (const step of thread.locations) checkLocation(where, step.location);
      }
  }
}

for (const file of files) {
  const log = JSON.parse(fs.readFileSync(file, "utf8"));
  if (!isValid(log)) problems.push(...isValid.errors.map((e) => `${file}: ${e.dataPath}: ${e.message}`));
  else for (const run of log.runs) checkRun(file, run);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
