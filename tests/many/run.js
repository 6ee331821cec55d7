// SPDX-License-Identifier: MIT
// Runs what docs/many-tables.md shows, on 1,847 generated tables: run.js XFZ ROOT. DuckDB must say what xfz says.
'use strict';

const assert = require('node:assert/strict');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DuckDBInstance } = require('@duckdb/node-api');

const counties = 1847;
const units = ['民政局', '司法局', '教育局', '发改局'];
const deadlines = ['3月底前', '6月底前', '每季度末', '年底前', '长期坚持'];

/** A small table; what it says depends on its number alone. */
function table(number) {
  const measures = Array.from({ length: 6 }, (_, i) => {
    const lead = units[(number + i) % units.length];
    const other = units[(number + i + 1) % units.length];
    const deadline = deadlines[(number * 7 + i) % deadlines.length];
    return `      - {id: ${i + 1}, text: 公开第${number}号第${i + 1}类事项。, lead: [${lead}], responsible: [${other}], deadline: ${deadline}}`;
  });
  return [
    'format: 1',
    `title: 2020年第${number}县任务分解表`,
    `jurisdiction: 第${number}县`,
    `code: ${100000 + number}`,
    'year: 2020',
    'units:',
    ...units.map((name) => `  - {name: ${name}}`),
    'categories:',
    '  - number: 一',
    '    title: 政务公开',
    '    measures:',
    ...measures,
    '',
  ].join('\n');
}

/** Who leads the first measure that does not recur reports it. */
function ledger(number) {
  const place = deadlines[(number * 7) % deadlines.length] === '每季度末' ? 1 : 0;
  const unit = units[(number + place) % units.length];
  const status = ['已完成', '推进中', '未启动'][number % 3];
  return [unit, `format: 1\nunit: ${unit}\nreports:\n  - {duty: ${place + 1}, date: 2020-05-31, status: ${status}}\n`];
}

/** The tables in a folder each, and a ledger beside each of them. */
function write(folder) {
  for (let number = 1; number <= counties; ++number) {
    const place = path.join(folder, 'tables', String(100000 + number));
    fs.mkdirSync(path.join(place, 'progress'), { recursive: true });
    fs.writeFileSync(path.join(place, 'indicators.yaml'), table(number));
    const [unit, text] = ledger(number);
    fs.writeFileSync(path.join(place, 'progress', `${unit}.yaml`), text);
  }
}

/** The blocks of a document in a language, in order. */
function blocks(file, language) {
  const pattern = new RegExp('^```' + language + '\\n(.*?)^```$', 'gms');
  return [...fs.readFileSync(file, 'utf8').matchAll(pattern)].map(([, text]) => text);
}

function shell(folder, words, xfz) {
  const env = { ...process.env, PATH: `${path.dirname(xfz)}:${process.env.PATH}`, LANG: 'C.UTF-8', XFZ_LANG: 'en' };
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', words], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(status, 0, `${words}\n${stderr}`);
  return stdout;
}

async function main(xfz, root) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xfz-many-'));
  const before = process.cwd();
  try {
    write(folder);
    const english = path.join(root, 'docs', 'many-tables.md');
    const chinese = path.join(root, 'docs', 'many-tables.zh-CN.md');
    for (const language of ['sh', 'sql', 'python']) {
      const found = blocks(english, language);
      assert.ok(found.length > 0, `${english} has no ${language}`);
      assert.deepEqual(blocks(chinese, language), found, `the two documents differ in ${language}`);
    }
    const run = (words) => shell(folder, words, xfz);
    for (const words of blocks(english, 'sh')) run(words);

    process.chdir(folder); // DuckDB takes paths from here
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
    const answers = [];
    for (const sql of blocks(english, 'sql')) {
      for (const statement of sql.split(';')) {
        if (statement.trim()) answers.push(await rows(statement));
      }
    }
    const one = async (sql) => Number((await rows(sql))[0][0]);

    // Every row is there, and counts are those of xfz.
    assert.equal(await one("SELECT count(*) FROM 'measures.parquet'"), counties * 6);
    assert.equal(await one("SELECT count(DISTINCT (file, id)) FROM 'due.ndjson'"), Number(run('xfz due -f tables --month 6 --count')));
    const csv = run('xfz stats -f tables -F csv --no-bom').split('\n').map((line) => line.split(','));
    for (const unit of units) {
      const expected = csv.filter((cells) => cells[5] === unit).reduce((sum, cells) => sum + Number(cells[7]), 0);
      assert.equal(await one(`SELECT count(*) FROM 'measures.parquet' WHERE list_contains(lead, '${unit}')`), expected);
      assert.ok(expected > 0);
    }
    const status = JSON.parse(run('xfz status -f tables --as-of 2020-07-10 -F json'));
    assert.equal(status.tables.length, counties);
    for (const state of ['done', 'in_progress', 'not_started', 'unreported']) {
      const expected = status.tables.reduce((sum, each) => sum + each.answer.states[state], 0);
      assert.equal(await one(`SELECT count(*) FROM 'duties.ndjson' WHERE state = '${state}'`), expected);
      assert.ok(expected > 0);
    }
    // Types are found without help.
    const types = Object.fromEntries((await rows("DESCRIBE SELECT * FROM 'due.ndjson'")).map(([name, type]) => [name, type]));
    const wanted = { code: 'VARCHAR', year: 'BIGINT', lead: 'VARCHAR[]', dates: 'DATE[]', date: 'DATE', text: 'VARCHAR' };
    for (const [name, type] of Object.entries(wanted)) assert.equal(types[name], type, name);
    // The fields that are described are those that are there.
    const described = JSON.parse(run('cat datapackage.json')).resources[0].schema.fields.map(({ name }) => name);
    assert.deepEqual(Object.keys(types), described);
    const spark = /schema = """(.*?)"""/s.exec(blocks(english, 'python')[0])[1];
    const named = [...spark.replace(/<.*?>+/g, '').matchAll(/(\w+) \w+/g)].map(([, name]) => name);
    assert.deepEqual(named, described);
    // The output does not depend on the number of cores.
    if (spawnSync('taskset', ['--version']).status === 0)
      assert.equal(run('taskset -c 0 xfz due -f tables --month 6 | sha256sum'), run('xfz due -f tables --month 6 | sha256sum'));
    console.log(`many: ${counties} tables, ${answers.length} statements of docs/many-tables.md; what DuckDB counts is what xfz counts`);
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
}

main(...process.argv.slice(2).map((word) => path.resolve(word))).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
