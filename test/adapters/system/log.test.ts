import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const log = fileURLToPath(new URL('../../../src/adapters/system/log.ts', import.meta.url));

it('is lines of JSON, at the level asked for, without what may be secret', async () => {
  const script = `
    import { createLog } from ${JSON.stringify(log)};
    const log = createLog('info');
    log.debug('unheard');
    log.warn({ token: 'xoxb-1', deep: { password: 'hunter2' }, err: { message: 'no', config: { headers: 'Bearer 1' } }, channel: 'C1' }, 'heard');
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ]);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'heard',
    token: '[secret]',
    deep: { password: '[secret]' },
    channel: 'C1',
  });
  for (const secret of ['xoxb-1', 'hunter2', 'Bearer 1']) expect(stdout).not.toContain(secret);
});
