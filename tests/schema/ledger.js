// SPDX-License-Identifier: MIT
// The schemas of a ledger's files and `check` agree on files that have every key, and on each that differs from them in
// one place.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Counts, run } = require('./answers');
const { attempts, compare, write } = require('./mutations');

const paper = { title: '民政发〔2020〕12号', date: '2020-05-20', path: '佐证/目录.pdf', sha256: 'a0'.repeat(32) };

/** Files that have every key. */
const full = {
  progress: () => ({
    format: 1,
    unit: '民政局',
    reports: [
      {
        duty: 19,
        date: '2020-05-31',
        period: '2020-05',
        status: '推进中',
        progress: '已有7项公共服务交由社会组织承担。',
        evidence: [{ ...paper }, '民政发〔2020〕13号'],
        problems: '资产权属不清。',
        next: '报区政府审定。',
        finished: '2020-05-20',
        note: '另有一家协会已注销。',
        seen: '5f1c2ab0',
      },
    ],
  }),
  review: () => ({
    format: 1,
    unit: '民政局',
    verdicts: [{ duty: 19, date: '2020-06-03', period: '2020-05', verdict: '退回', note: '目录未附。' }],
  }),
};

/** Answers with what to print, and the disagreements. */
function ledger({ xfz, root, scratch }) {
  const folder = path.join(scratch, 'year');
  const table = path.join(folder, 'indicators.yaml');
  fs.mkdirSync(folder);
  fs.copyFileSync(path.join(root, 'indicators.yaml'), table);
  const kinds = Object.entries(full).map(([name, make]) => {
    const schema = JSON.parse(run(xfz, ['schema', name]));
    const tried = [...attempts(schema, make)];
    fs.mkdirSync(path.join(folder, name));
    write(tried, path.join(folder, name));
    return { schema, tried };
  });
  const tried = kinds.flatMap((kind) => kind.tried);
  const found = new Map(tried.map(({ file }) => [file, []]));
  for (const finding of JSON.parse(run(xfz, ['check', '--lang', 'en', '--format', 'json', table])).diagnostics)
    found.get(finding.file)?.push(finding);
  const counts = new Counts();
  const failures = kinds.flatMap((kind) => compare(kind.tried, found, kind.schema, counts));
  return { line: `ledger: ${tried.length} files: ${counts}`, failures };
}

module.exports = { ledger };
