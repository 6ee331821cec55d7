// SPDX-License-Identifier: MIT
// What people see in an editor: the real yaml-language-server, spoken to as an editor does (LSP over pipes).
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/** A client of a language server: request() answers with the result, diagnostics() with the next ones. */
class Editor {
  constructor(server, folder) {
    this.folder = folder;
    this.waiting = new Map(); // by id, or by the file that diagnostics are awaited for
    this.bytes = Buffer.alloc(0);
    this.lastId = 0;
    this.server = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.server.stdout.on('data', (bytes) => this.#read(bytes));
  }

  async start() {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    this.#send({ method: 'initialized', params: {} });
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  }

  request(method, params) {
    const id = ++this.lastId;
    this.#send({ id, method, params });
    return this.#wait(id);
  }

  /** Opens a file of that text and answers with what the server marks in it. */
  open(name, text) {
    const uri = this.uri(name);
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    return this.#wait(uri);
  }

  uri(name) {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  stop() {
    this.server.kill();
  }

  #wait(key) {
    return new Promise((resolve) => this.waiting.set(key, resolve));
  }

  #answer(key, value) {
    this.waiting.get(key)?.(value);
    this.waiting.delete(key);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(bytes) {
    this.bytes = Buffer.concat([this.bytes, bytes]);
    for (;;) {
      const head = this.bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const size = Number(/Content-Length: (\d+)/.exec(this.bytes.subarray(0, head))[1]);
      if (this.bytes.length < head + 4 + size) return;
      this.#receive(JSON.parse(this.bytes.subarray(head + 4, head + 4 + size)));
      this.bytes = this.bytes.subarray(head + 4 + size);
    }
  }

  #receive(message) {
    if (message.method === undefined) {
      this.#answer(message.id, message.result);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.#answer(message.params.uri, message.params.diagnostics);
    } else if (message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    }
  }
}
/** A table with the schema beside it; what is marked in it, and where the cursor rests, stands in comments. */
const text = `# yaml-language-server: $schema=indicators.schema.json
format: 1
title: 2021年示范区任务分解表
jurisdiction: 示范区
year: 2021
units:
  - {id: MZJ, name: 民政局}
categories:
  - number: 一
    title: 依法履职
    tasks:
      - number: 1
        title: 公开
        measures:
          - id: 1
            text: 公布清单。
            lead: [民政局]
            deadline: 6月底前
            allow: {no-deadlines: 原表如此}
          - id: 2
            text: 清理证明。
            deadline: 
            l
`;

/** The place behind some words of the text. */
function behind(words) {
  const lines = text.slice(0, text.indexOf(words) + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}

async function editor({ schema, scratch }) {
  const client = new Editor(require.resolve('yaml-language-server/bin/yaml-language-server'), scratch);
  const failures = [];
  let count = 0;
  const expect = (what, holds) => {
    count += 1;
    if (!holds) failures.push(`editor: ${what}`);
  };
  try {
    fs.writeFileSync(path.join(scratch, 'indicators.schema.json'), JSON.stringify(schema));
    await client.start();
    const marks = await client.open('table.yaml', text);
    const at = (words) => ({ textDocument: { uri: client.uri('table.yaml') }, position: behind(words) });
    const labels = async (words) =>
      (await client.request('textDocument/completion', at(words))).items.map(({ label }) => label);
    const hover = async (words) => (await client.request('textDocument/hover', at(words))).contents.value;

    const marked = (line, words) =>
      marks.some(({ range, message }) => range.start.line === line && message.includes(words));
    expect(
      'a bad id is marked, with how it is written',
      marked(behind('MZJ').line, 'lower-case') && marked(behind('MZJ').line, '小写字母'),
    );
    expect('a rule that does not exist is marked', marked(behind('no-deadlines').line, 'no such rule'));
    expect(
      'nothing else is marked above what is unfinished',
      marks.filter(({ range }) => range.start.line < behind('清理').line).length === 2,
    );

    const keys = await labels('deadline: \n            l');
    expect(
      'a measure is offered its keys',
      ['lead', 'responsible', 'others', 'clauses', 'wording', 'allow'].every((key) => keys.includes(key)),
    );
    expect('no key that it has', !keys.includes('text'));
    const forms = await labels('清理证明。\n            deadline: ');
    expect(
      'a deadline is offered its forms',
      ['6月底前', '长期坚持', '每季度末'].every((form) => forms.includes(form)),
    );
    const rules = await labels('allow: {');
    expect('allow is offered the rules', rules.includes('id-order') && !rules.includes('unknown-key'));
    const words = await hover('            deadl');
    expect(
      'a deadline is explained in both languages',
      words.includes('official words') && words.includes('完成时限') && words.includes('每月底前'),
    );
  } finally {
    client.stop();
  }
  return { line: `editor: ${count} answers of yaml-language-server`, failures };
}

module.exports = { editor };
