// Slack's application framework against the fake, over the socket and over signed requests.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import bolt from '@slack/bolt';
import { ana, apiUrl, appToken, botToken, channel, eventually, fake, quiet, signingSecret, state } from './fake.mjs';

const { App } = bolt;
const clientOptions = { slackApiUrl: apiUrl, logger: quiet };

const modal = {
  type: 'modal',
  callback_id: 'plan',
  title: { type: 'plain_text', text: 'Plan' },
  submit: { type: 'plain_text', text: 'Plan' },
  blocks: [{
    type: 'input',
    block_id: 'from',
    label: { type: 'plain_text', text: 'From' },
    element: { type: 'plain_text_input', action_id: 'value' },
  }],
};

const card = [{ type: 'actions', elements: [{ type: 'button', action_id: 'migrate:approve', value: 'M-1', text: { type: 'plain_text', text: 'Approve' } }] }];

function listen(app, way, heard) {
  app.command('/migrate', async ({ command, ack, respond, client }) => {
    await ack();
    if (command.text === 'plan') await client.views.open({ trigger_id: command.trigger_id, view: modal });
    else await respond({ response_type: 'ephemeral', text: `heard ${command.text}` });
  });
  app.action('migrate:approve', async ({ action, ack, respond }) => {
    await ack();
    await respond({ replace_original: false, response_type: 'in_channel', text: `approved ${action.value} ${way}` });
  });
  app.view('plan', async ({ ack, view }) => {
    const from = view.state.values.from.value.value;
    if (from === 'old1') heard.push(from);
    await ack(from === 'old1' ? undefined : { response_action: 'errors', errors: { from: 'There is no such server.' } });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'home' } }] } });
  });
}

/** Lets somebody do something, and looks that it was acknowledged: 0 over the socket, 200 over HTTP. */
async function acknowledged(what, asked) {
  const acknowledgement = await fake(what, { user: ana, ...asked });
  assert.ok([0, 200].includes(acknowledgement.status), `HTTP ${acknowledgement.status}`);
  return acknowledgement;
}

function conversation(way, heard) {
  test('a command is acknowledged and answered at its address', async () => {
    await acknowledged('type', { channel, text: `status ${way}` });
    await eventually(async () => (await state()).whispers.some((whisper) => whisper.text === `heard status ${way}`), 'the answer');
  });

  test('a click is acknowledged and answered in the channel', async () => {
    const client = new App({ token: botToken, signingSecret, clientOptions, logger: quiet }).client;
    const posted = await eventually(() => client.chat.postMessage({ channel, text: 'a card', blocks: card }).catch(() => undefined), 'the card');
    await acknowledged('click', { channel, ts: posted.ts, action: 'migrate:approve' });
    await eventually(async () => (await state()).messages.some((message) => message.text === `approved M-1 ${way}`), 'the answer');
  });

  test('a form is opened, its mistakes are shown at their fields, and it is taken', async () => {
    const forms = async () => (await state()).views.filter((view) => view.callback_id === 'plan').length;
    const before = await forms();
    await acknowledged('type', { channel, text: 'plan' });
    await eventually(async () => (await forms()) === before + 1, 'the form');
    const mistaken = await acknowledged('submit', { values: { from: 'old9' } });
    assert.deepEqual(mistaken.payload, { response_action: 'errors', errors: { from: 'There is no such server.' } });
    await acknowledged('submit', { values: { from: 'old1' } });
    assert.deepEqual(heard, ['old1']);
  });

  test('the home is shown', async () => {
    const homes = async () => (await state()).views.filter((view) => view.type === 'home').length;
    const before = await homes();
    await acknowledged('event', { event: { type: 'app_home_opened', user: ana, tab: 'home', event_ts: '1.0' } });
    await eventually(async () => (await homes()) === before + 1, 'the home');
  });
}

describe('over the socket', () => {
  const heard = [];
  const app = new App({ token: botToken, appToken, socketMode: true, clientOptions, logger: quiet });
  before(async () => {
    listen(app, 'over the socket', heard);
    await app.start();
  });
  after(() => app.stop());
  conversation('over the socket', heard);
});

describe('over signed requests', () => {
  const heard = [];
  const app = new App({ token: botToken, signingSecret, clientOptions, logger: quiet, endpoints: ['/slack/commands', '/slack/interactions', '/slack/events'] });
  before(async () => {
    listen(app, 'over signed requests', heard);
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    await fake('route', { bot: `http://127.0.0.1:${server.address().port}` });
  });
  after(() => app.stop());
  conversation('over signed requests', heard);

  test('a request that is signed with something else is refused', async () => {
    const { status } = await fake('forge', { user: ana, channel, text: 'status' });
    assert.equal(status, 401);
  });
});
