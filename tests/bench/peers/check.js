// SPDX-License-Identifier: MIT
// usage: check.js SCHEMA TABLE: does the table fit the JSON Schema? With ajv and js-yaml; status 1 where it does not.
'use strict';

const fs = require('node:fs');
const Ajv = require('ajv/dist/2020');
const yaml = require('js-yaml');

const [schema, table] = process.argv.slice(2);
const fits = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
try {
  process.exitCode = fits(yaml.load(fs.readFileSync(table, 'utf8'), { schema: yaml.CORE_SCHEMA })) ? 0 : 1;
  if (fits.errors) console.log(JSON.stringify(fits.errors, null, 2));
} catch (error) {
  if (!(error instanceof yaml.YAMLException)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
