// SPDX-License-Identifier: MIT
// The schema and `check` agree on a table that has every key, and on each that differs from it in one place.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const yaml = require('js-yaml');
const { Counts, check, compile, read, ruleNames, wanted } = require('./answers');

/** A table that has every key, and accepts findings of every rule. */
const full = (rules) => ({
  format: 1,
  title: '2021年示范区任务分解表',
  jurisdiction: '示范区',
  code: '640105',
  year: 2021,
  issuer: '示范区委员会',
  document: '示发〔2021〕1号',
  issued: '2021年1月4日',
  notes: '注：排名第一的为牵头单位。',
  returns: { to: '区依法治区办', by: '2021-06-25', contact: '张某' },
  deadlines: { 按上级要求: '2021-09-30' },
  ledger: '台账/2021',
  allow: Object.fromEntries(rules.map((rule) => [rule, '原表如此'])),
  columns: [
    { key: 'units', heading: '责任单位', cell: 'labels', in: 'text' },
    { key: 'leader', heading: '责任领导', kind: 'person' },
  ],
  units: [{ id: 'mzj', name: '民政局', aliases: ['民政'], allow: { 'unused-unit': '尚无任务' } }],
  groups: [{ id: 'gbm', name: '各部门', aliases: ['部门'], members: ['民政局'], report: 'each', allow: { 'unused-unit': '尚无任务' } }],
  categories: [
    {
      number: '一',
      title: '依法履职',
      tasks: [
        {
          number: 1,
          title: '公开',
          effect: 'bonus',
          allow: { 'no-deadline': '原表如此' },
          measures: [
            {
              id: 1,
              number: '（一）',
              leader: '甲某',
              text: '公布清单。清理证明。',
              lead: ['民政局'],
              responsible: ['各部门'],
              support: ['各部门'],
              others: '等部门',
              wording: '民政局牵头。',
              clauses: [
                {
                  text: '公布清单。',
                  lead: ['民政局'],
                  responsible: ['各部门'],
                  support: ['各部门'],
                  others: '等部门',
                  wording: '民政局牵头。',
                  deadline: { text: '按上级要求', date: '2021-09-30' },
                },
              ],
              deadline: '6月底前',
              not_applicable: '与本区无关',
              allow: { 'no-deadline': '原表如此' },
            },
          ],
        },
      ],
      measures: [{ id: 2, text: '修订制度。', lead: ['民政局'] }],
    },
  ],
  tasks: [{ title: '督查', measures: [{ id: 3, text: '开展督查。', lead: ['民政局'] }] }],
  measures: [{ id: 4, text: '报送总结。', lead: ['民政局'] }],
});

/** Keys that exclude one of those that the full table has. */
const alternatives = new Set(['years', 'dates', 'standing', 'undated', 'kind']);

/** Values that some key may have and others not. */
const values = [
  ...[null, '', ' ', [], {}, [null], [''], ['民政局'], [['民政局']], [{}], { x: '民政局' }, '两行\n文字', '2021-09-30 '],
  ...[0, 1, -1, 2, 1.5, 999, 1000, 2021, 9999, 10000],
  ...'民政局 “民政局” " “ a A a-b -a a_b 01 1 18-1 0 bonus Bonus 2021 2021年 true null ~'.split(' '),
  ...'2021-09-30 2021-13-30 2021-9-30 20210930'.split(' '),
];

/** Whether a map of this schema must have the key, or one of those that exclude it. */
const requires = (node, key) =>
  (node.required?.includes(key) ?? false) || [...(node.allOf ?? []), ...(node.oneOf ?? [])].some((part) => requires(part, key));

/**
 * Every place of a table that the schema describes: the item that holds it, the key, the values that editors offer.
 * Of items that may stand in several lists, such as measures, the first is looked into.
 */
function* places(schema, node, value, trail, seen = new Set()) {
  if (node.$ref?.endsWith('/task') || node.$ref?.endsWith('/measure')) {
    if (seen.has(node.$ref)) return;
    seen.add(node.$ref);
  }
  const resolved = node.$ref ? { ...schema.$defs[node.$ref.split('/').at(-1)] } : node;
  if (resolved.anyOf && typeof value === 'object') yield* places(schema, resolved.anyOf.at(-1), value, trail, seen);
  if (resolved.items && Array.isArray(value)) yield* places(schema, resolved.items, value[0], [...trail, 0], seen);
  if (!resolved.properties || resolved.anyOf) return;
  const hasOwn = resolved.propertyNames !== undefined; // keys of columns, which a schema does not know
  if (!hasOwn && typeof resolved.additionalProperties === 'object') return; // keys are words of the table's own
  const isFree = resolved.additionalProperties !== false && !hasOwn; // `allow` need not name every rule
  if (!hasOwn) yield { trail, item: true, isFree };
  for (const [key, property] of Object.entries(resolved.properties)) {
    if ((isFree || alternatives.has(key)) && value[key] === undefined) continue;
    if (value[key] === undefined) throw new Error(`the full table has no ${[...trail, key].join('.')}`);
    const offered = property.anyOf?.[0].defaultSnippets?.map(({ body }) => body) ?? [];
    yield { trail, key, isFree, offered, required: requires(resolved, key) };
    yield* places(schema, property, value[key], [...trail, key], seen);
  }
}

/**
 * The files to try: what was changed in the full one, which make() makes, and what both must say of it, where that is
 * known beforehand.
 */
function* attempts(schema, make) {
  const changed = (trail, change) => {
    const table = make();
    change(trail.reduce((item, key) => item[key], table));
    return table;
  };
  yield { what: 'the full file', table: make(), expected: 'accept' };
  for (const { trail, key, item, isFree, offered, required } of places(schema, schema, make(), [])) {
    const at = [...trail, key].join('.');
    if (item) {
      const table = changed(trail, (map) => (map.no_such_key = 'x'));
      yield { what: `${at}no_such_key added`, table, expected: isFree ? 'accept' : 'refuse' };
      continue;
    }
    const without = changed(trail, (map) => delete map[key]);
    yield { what: `${at} removed`, table: without, expected: required ? 'refuse' : 'accept' };
    for (const value of [null, [[]], { x: { y: 1 } }]) {
      yield {
        what: `${at}: ${JSON.stringify(value)}`,
        table: changed(trail, (map) => (map[key] = value)),
        expected: 'refuse',
      };
    }
    for (const value of offered) {
      yield { what: `${at}: ${value}`, table: changed(trail, (map) => (map[key] = value)), expected: 'accept' };
    }
    for (const value of values) {
      yield { what: `${at}: ${JSON.stringify(value)}`, table: changed(trail, (map) => (map[key] = value)) };
    }
  }
}

/** Writes each attempt into a file of the folder. */
function write(tried, folder) {
  for (const [index, attempt] of tried.entries()) {
    attempt.file = path.join(folder, `mutation-${index}.yaml`);
    fs.writeFileSync(attempt.file, yaml.dump(attempt.table, { lineWidth: -1, noRefs: true, schema: yaml.CORE_SCHEMA }));
  }
}

/** Adds to `counts` what both say of each attempt; answers with the disagreements. */
function compare(tried, found, schema, counts) {
  const fits = compile(schema);
  const failures = [];
  for (const { what, file, expected } of tried) {
    const fromCheck = wanted(found.get(file));
    const fromSchema = fits(read(file).table) ? 'accept' : 'refuse';
    if ((fromCheck ?? fromSchema) !== fromSchema || (expected ?? fromSchema) !== fromSchema) {
      const rules = ruleNames(found.get(file));
      failures.push(`${what}: check: ${rules}; schema: ${fromSchema}; expected: ${expected ?? 'the same'}`);
    } else {
      counts.addWanted(fromCheck);
    }
  }
  return failures;
}

/** Answers with what to print, and the disagreements. */
function mutations({ xfz, schema, scratch }) {
  const rules = Object.keys(schema.$defs.allow.properties);
  const tried = [...attempts(schema, () => full(rules))];
  write(tried, scratch);
  const counts = new Counts();
  const failures = compare(tried, check(xfz, tried.map(({ file }) => file)), schema, counts);
  return { line: `mutations: ${tried.length} tables: ${counts}`, failures };
}

module.exports = { attempts, compare, mutations, write };
