// SPDX-License-Identifier: MIT
// usage: due.js TABLE MONTH: the ids of the measures that are due by the end of a month, with js-yaml.
'use strict';

const fs = require('node:fs');
const yaml = require('js-yaml');

function isDue(deadline, month) {
  if (deadline === undefined || deadline === '长期坚持') return false;
  return Number(/^(\d+)月底前$/u.exec(deadline)[1]) <= month;
}

const [table, month] = process.argv.slice(2);
const lines = [];
for (const category of yaml.load(fs.readFileSync(table, 'utf8')).categories) {
  for (const task of category.tasks) {
    for (const measure of task.measures) {
      if (!('not_applicable' in measure) && isDue(measure.deadline, Number(month))) lines.push(`${measure.id}\n`);
    }
  }
}
process.stdout.write(lines.join(''));
