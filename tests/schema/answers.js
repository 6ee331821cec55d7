// SPDX-License-Identifier: MIT
// What the two say of tables: `xfz check`, and the schema that `xfz schema` prints, as ajv and js-yaml read it.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const Ajv = require('ajv/dist/2020');
const yaml = require('js-yaml');

/** Rules about the shape of a table, which the schema knows too. */
const structural = new Set([
  ...['unknown-key', 'missing-key', 'empty-value', 'wrong-type'],
  ...['invalid-value', 'allow-without-reason'],
]);
/** Rules about how a table is written. Other programs read what xfz refuses, or read it otherwise. */
const writing = new Set([
  ...['encoding', 'forbidden-character', 'limit', 'syntax', 'chinese-punctuation'],
  ...['unsupported-yaml', 'multi-line-value', 'duplicate-key'],
]);
/** Findings of structural rules that need more than a schema is given: the calendar; how a number is written, as 01
 * and 1 are one to YAML; what else the table holds. */
const needsCalendar = ({ message }) => /no day of the calendar|goes backwards/u.test(message);
const isLoneSign = ({ rule, line, end_line: end, column, end_column: behind }) =>
  rule === 'empty-value' && line === end && behind === column + 1; // ～, a text to other programs
const needsWriting = ({ message }) => {
  const value = /`(.+?)` |, not (.+?); /u.exec(message)?.slice(1).find(Boolean) ?? '';
  const number = /^[-+.\d][-+.\w]*$/.test(value) ? yaml.load(value, { schema: yaml.CORE_SCHEMA }) : value;
  return typeof number === 'number' && String(number) !== value;
};
const needsTable = ({ message }) =>
  /is a member of itself|^a measure has no key|^there is already a column|is of the format, which|^the column|^the cells of/.test(message) ||
  /cannot be printed in the text|is no number/.test(message);

/** Runs xfz and answers with what it prints; a status beyond `worst` ends the test. */
function run(xfz, words, { cwd, worst = 1 } = {}) {
  const { status, stdout, stderr, error } = spawnSync(xfz, words, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (error || status === null || status > worst)
    throw new Error(`xfz ${words.join(' ').slice(0, 200)}: ${error ?? stderr}`);
  return stdout;
}

/** The findings of `xfz check`, by file. */
function check(xfz, files) {
  const found = new Map(files.map((file) => [file, []]));
  for (const finding of JSON.parse(run(xfz, ['check', '--lang', 'en', '--format', 'json', ...files])).diagnostics) {
    found.get(finding.file).push(finding);
  }
  return found;
}

/** What the schema has to say of a table with these findings: 'refuse', 'accept', or null where either is right. */
function wanted(findings) {
  if (findings.some(({ rule }) => writing.has(rule))) return null;
  const shape = findings.filter((finding) => structural.has(finding.rule));
  const needsMore = [needsCalendar, needsWriting, needsTable, isLoneSign];
  if (shape.some((finding) => !needsMore.some((needs) => needs(finding)))) return 'refuse';
  return shape.length > 0 ? null : 'accept';
}

/** Compiles the schema strictly: a keyword that is none is an error, but for those of editors. */
function compile(schema) {
  const ajv = new Ajv({ allowUnionTypes: true });
  ajv.addVocabulary(['defaultSnippets', 'deprecationMessage', 'enumDescriptions', 'patternErrorMessage']);
  return ajv.compile(schema);
}

/** What js-yaml reads in a file with the types of YAML 1.2, or undefined where it cannot. */
function read(file) {
  try {
    return { table: yaml.load(fs.readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA }) };
  } catch (error) {
    if (error instanceof yaml.YAMLException || error instanceof RangeError) return undefined; // RangeError: too deep
    throw error;
  }
}

/** The rules of findings, for a failure. */
const ruleNames = (findings) => findings.map(({ rule }) => rule).join(' ') || 'fine';

/** Counts tables by what was found of them. */
class Counts {
  #counts = new Map();

  add(what) {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Counts what wanted() answered, where the schema answered it too. */
  addWanted(answer) {
    this.add(answer === null ? 'not for a schema' : `both ${answer}`);
  }

  toString() {
    return [...this.#counts].map(([what, count]) => `${what} ${count}`).join(', ');
  }
}

module.exports = { Counts, check, compile, read, ruleNames, run, wanted };
