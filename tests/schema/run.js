// SPDX-License-Identifier: MIT
// Whether what xfz says in forms that others define is what they read: run.js XFZ ROOT.
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { run } = require('./answers');
const { corpus } = require('./corpus');
const { editor } = require('./editor');
const { ledger } = require('./ledger');
const { mutations } = require('./mutations');
const { sarif } = require('./sarif');

async function main(xfz, root) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'xfz-schema-'));
  try {
    const schema = JSON.parse(run(xfz, ['schema']));
    let failed = 0;
    for (const part of [corpus, mutations, ledger, sarif, editor]) {
      const { line, failures } = await part({ xfz, root, schema, scratch });
      console.log(line);
      for (const failure of failures) console.log(`  FAILED ${failure}`);
      failed += failures.length;
    }
    return failed === 0 ? 0 : 1;
  } finally {
    fs.rmSync(scratch, { recursive: true });
  }
}

main(...process.argv.slice(2)).then((status) => (process.exitCode = status));
