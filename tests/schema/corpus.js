// SPDX-License-Identifier: MIT
// The schema and `check` agree on every table of the corpus.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Counts, check, compile, read, ruleNames, wanted } = require('./answers');

/** The bytes of a case in which ⟦1B 00⟧ stands for these bytes and ⟦9 * x⟧ for nine x. */
function unescaped(text) {
  const parts = text.split(/⟦(.*?)⟧/u).map((part, index) => {
    const times = /^(\d+) \* (.*)$/u.exec(part);
    if (index % 2 === 0) return Buffer.from(part);
    return times ? Buffer.from(times[2].repeat(Number(times[1]))) : Buffer.from(part.replaceAll(' ', ''), 'hex');
  });
  return Buffer.concat(parts);
}

/** Every table, by its name in the repository; escaped ones are written out into a folder. */
function tables(root, scratch) {
  const cases = path.join(root, 'tests/cases');
  const files = new Map([['indicators.yaml', path.join(root, 'indicators.yaml')]]);
  for (const entry of fs.readdirSync(cases, { recursive: true })) {
    const name = String(entry);
    if (name.endsWith('.yaml')) files.set(name, path.join(cases, name));
    if (!name.endsWith('.escaped')) continue;
    const plain = path.join(scratch, name.replaceAll('/', '-'));
    fs.writeFileSync(plain, unescaped(fs.readFileSync(path.join(cases, name), 'utf8')));
    files.set(name, plain);
  }
  return files;
}

/** Answers with what to print, and the disagreements. */
function corpus({ xfz, root, schema, scratch }) {
  const files = tables(root, scratch);
  const found = check(xfz, [...files.values()]);
  const fits = compile(schema);
  const counts = new Counts();
  const failures = [];
  for (const [name, file] of files) {
    const findings = found.get(file);
    const answer = read(file);
    const expected = wanted(findings);
    if (answer === undefined && findings.some(({ severity }) => severity === 'error')) {
      counts.add('read by neither');
    } else if (answer === undefined) {
      failures.push(`${name}: check: ${ruleNames(findings)}; js-yaml cannot read it`);
    } else if (expected !== null && (expected === 'accept') !== fits(answer.table)) {
      const fault = fits.errors ? JSON.stringify(fits.errors[0]) : 'fine';
      failures.push(`${name}: check: ${ruleNames(findings)}; schema: ${fault}`);
    } else {
      counts.addWanted(expected);
    }
  }
  return { line: `corpus: ${files.size} tables: ${counts}`, failures };
}

module.exports = { corpus };
