// Slack's Socket Mode client against the fake.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SocketModeClient } from '@slack/socket-mode';
import { ana, apiUrl, appToken, channel, eventually, fake, quiet, state } from './fake.mjs';

const client = new SocketModeClient({ appToken, clientOptions: { slackApiUrl: apiUrl, logger: quiet }, logger: quiet });
const commands = [];

before(async () => {
  client.on('slash_commands', async ({ ack, body }) => {
    commands.push(body.text);
    await ack({ text: `heard ${body.text}` });
  });
  client.on('app_home_opened', async ({ ack, event }) => {
    commands.push(`home of ${event.user}`);
    await ack();
  });
  await client.start();
});

after(() => client.disconnect());

test('a command comes over the socket and its acknowledgement goes back', async () => {
  const { payload, milliseconds } = await fake('type', { user: ana, channel, text: 'status M-1' });
  assert.equal(payload.text, 'heard status M-1');
  assert.ok(milliseconds < 3000);
});

test('a long command comes whole', async () => {
  const text = `plan ${'x'.repeat(5000)}`;
  await fake('type', { user: ana, channel, text });
  assert.equal(commands.at(-1), text);
});

test('an event comes over the socket', async () => {
  await fake('event', { user: ana, event: { type: 'app_home_opened', user: ana, tab: 'home', event_ts: '1.0' } });
  assert.equal(commands.at(-1), `home of ${ana}`);
});

test('a refresh leads to one new socket, and work after it arrives', async () => {
  await fake('goodbye', { reason: 'refresh_requested' });
  await eventually(async () => (await state()).open === 1, 'a new socket');
  const { payload } = await fake('type', { user: ana, channel, text: 'list' });
  assert.equal(payload.text, 'heard list');
  assert.equal((await state()).sockets, 2);
});
