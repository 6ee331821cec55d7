// SPDX-License-Identifier: MIT
// `check --format sarif` is SARIF 2.1.0, as its JSON Schema has it.
'use strict';

const Ajv = require('ajv-draft-04');
const official = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { run } = require('./answers');

const isOpen = ({ suppressions }) => suppressions === undefined;
const files = (results) => new Set(results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri));

/** Command lines, each with what its results must be, so that an empty log is no success. */
const cases = [
  { words: ['indicators.yaml'], holds: (results) => results.length > 0 && !results.some(isOpen) },
  { words: ['--strict', 'indicators.yaml'], holds: (results) => !results.some(isOpen) },
  { words: ['tests/cases/good/minimal.yaml'], holds: (results) => results.length === 0 },
  { words: ['tests/cases/bad'], holds: (results) => files(results).size > 100 },
  { words: ['--strict', '--lang', 'zh', 'tests/cases/bad'], holds: (results) => files(results).size > 100 },
  { words: ['tests/cases/bad/duplicate-id.yaml'], holds: (results) => results[0].relatedLocations?.length === 1 },
  {
    words: ['indicators.yaml', 'no such.yaml'],
    holds: (results) => results.some(({ ruleId }) => ruleId === 'unreadable-file'),
  },
  {
    words: ['--rule', 'id-order', 'indicators.yaml', 'tests/cases/bad'],
    holds: (results) => results.every(({ ruleId, level }) => ruleId === 'id-order' || level === 'error'),
  },
];

/** The rules that a log lists are those that its results point to. */
const pointsToRules = ({ results, tool: { driver } }) =>
  results.every(({ ruleId, ruleIndex }) => driver.rules[ruleIndex]?.id === ruleId);

function sarif({ xfz, root }) {
  const fits = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(official);
  const failures = [];
  let count = 0;
  for (const { words, holds } of cases) {
    const name = `sarif ${words.join(' ')}`;
    const log = JSON.parse(run(xfz, ['check', '--format', 'sarif', ...words], { cwd: root, worst: 2 }));
    if (!fits(log)) failures.push(`${name}: ${JSON.stringify(fits.errors[0])}`);
    const [{ results }] = log.runs;
    if (!holds(results)) failures.push(`${name}: its results are not as they should be`);
    if (!pointsToRules(log.runs[0])) failures.push(`${name}: a result points to another rule`);
    count += results.length;
  }
  return { line: `sarif: ${cases.length} logs with ${count} results`, failures };
}

module.exports = { sarif };
