import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../platform/paths.js';
import { startHub, type TestHub } from '../support/hub.js';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
const relay = readme.slice(readme.indexOf('## Once around the relay'), readme.indexOf('## The map of the house'));
const script = [...relay.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block).join('\n');
/** What each question answers, by the README: a comment line under it. */
const promised = [...script.matchAll(/^# (\{.*)$/gm)].map(([, answer]) => answer ?? '');

/** The text with every `…` standing for anything. */
function pattern(answer: string): RegExp {
  const literal = answer.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

async function paste(commands: string, hubUrl: string): Promise<string[]> {
  const shell = spawn('bash', ['-eu'], { stdio: ['pipe', 'pipe', 'inherit'] });
  shell.stdin.end(commands.replaceAll('http://127.0.0.1:4000', hubUrl));
  const [printed, [exit]] = await Promise.all([text(shell.stdout), once(shell, 'exit')]);
  expect(exit).toBe(0);
  return printed.split('\n').filter((line) => line.startsWith('{'));
}

describe('the relay of the README', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startHub('one process');
  });
  afterAll(() => hub?.stop());

  it('answers what it says, pasted in order', async () => {
    const answers = await paste(script, hub.url);
    expect(promised.length).toBeGreaterThan(12);
    expect(answers).toHaveLength(promised.length);
    for (const [index, answer] of answers.entries()) expect(answer).toMatch(pattern(promised[index] ?? ''));
  });
});
