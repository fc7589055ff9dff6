// Slack's Web API client against the fake: what Slack takes is taken, what Slack refuses is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WebClient } from '@slack/web-api';
import { apiUrl, ana, botToken, channel, fake, quiet, state } from './fake.mjs';

const slack = new WebClient(botToken, { slackApiUrl: apiUrl, logger: quiet, retryConfig: { retries: 3, minTimeout: 50 } });

const refusedWith = (error) => (failure) => {
  assert.equal(failure.data?.error, error);
  return true;
};

const button = (text) => ({ type: 'button', action_id: 'migrate:help', text: { type: 'plain_text', text } });
const post = (message) => slack.chat.postMessage({ channel, text: 'a card', ...message });

test('the token is known, and another one is not', async () => {
  const known = await slack.auth.test();
  assert.equal(known.user_id, 'U0BOT0001');
  assert.ok(known.response_metadata.scopes.includes('chat:write'));
  const stranger = new WebClient('xoxb-somebody-else', { slackApiUrl: apiUrl, logger: quiet });
  await assert.rejects(stranger.auth.test(), refusedWith('invalid_auth'));
});

test('a card is posted, replied to, broadcast, found by its note, edited and deleted', async () => {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'M-1' } },
    { type: 'section', text: { type: 'mrkdwn', text: '*Planned.*' } },
    { type: 'actions', elements: [button('Help')] },
  ];
  const metadata = { event_type: 'note', event_payload: { delivery: 'd1', part: 0 } };
  const card = await post({ blocks, metadata });
  const reply = await post({ thread_ts: card.ts, reply_broadcast: true });
  const thread = await slack.conversations.replies({ channel, ts: card.ts, include_all_metadata: true });
  assert.deepEqual(thread.messages.map((message) => message.ts), [card.ts, reply.ts]);
  assert.equal(thread.messages[0].metadata.event_payload.delivery, 'd1');
  const bare = await slack.conversations.replies({ channel, ts: card.ts });
  assert.equal(bare.messages[0].metadata, undefined);
  await slack.chat.update({ channel, ts: card.ts, text: 'edited' });
  const history = await slack.conversations.history({ channel, limit: 1 });
  assert.equal(history.messages[0].text, 'edited');
  await slack.chat.delete({ channel, ts: reply.ts });
  await assert.rejects(slack.chat.update({ channel, ts: reply.ts, text: 'gone' }), refusedWith('message_not_found'));
});

test('pages of a thread follow one another', async () => {
  const card = await post({});
  for (let number = 0; number < 3; number++) await post({ thread_ts: card.ts, text: `reply ${number}` });
  const found = [];
  for await (const page of slack.paginate('conversations.replies', { channel, ts: card.ts, limit: 2 })) found.push(...page.messages);
  assert.equal(found.length, 4);
});

test('what is beyond a limit is refused', async () => {
  const section = { type: 'section', text: { type: 'mrkdwn', text: 'x' } };
  const twice = { type: 'actions', elements: [button('one'), button('two')] };
  await assert.rejects(post({ blocks: Array(51).fill(section) }), refusedWith('invalid_blocks'));
  await assert.rejects(post({ blocks: [{ type: 'actions', elements: [button('x'.repeat(76))] }] }), refusedWith('invalid_blocks'));
  await assert.rejects(post({ blocks: [twice] }), refusedWith('invalid_blocks'));
  await assert.rejects(post({ blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }), refusedWith('invalid_blocks'));
  await assert.rejects(post({ blocks: Array(10).fill({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(2000) } }) }), refusedWith('msg_blocks_too_long'));
  await assert.rejects(slack.chat.postMessage({ channel, blocks: [section] }), refusedWith('no_text'));
  await assert.rejects(post({ reply_broadcast: true }), refusedWith('invalid_arguments'));
  await assert.rejects(slack.chat.postMessage({ channel: 'C0STRANGE', text: 'x' }), refusedWith('channel_not_found'));
});

test('a reply hangs on the first message of a thread and on no other', async () => {
  const card = await post({});
  const reply = await post({ thread_ts: card.ts });
  await assert.rejects(post({ thread_ts: reply.ts }), refusedWith('invalid_thread_ts'));
  await assert.rejects(post({ thread_ts: '1.000000' }), refusedWith('thread_not_found'));
});

test('a modal needs a trigger that was handed out', async () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Plan' }, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }] };
  await assert.rejects(slack.views.open({ trigger_id: 'made.up', view }), refusedWith('invalid_trigger_id'));
  const long = { ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } };
  await assert.rejects(slack.views.open({ trigger_id: 'made.up', view: long }), refusedWith('invalid_arguments'));
});

test('a file is uploaded in three steps', async () => {
  const card = await post({});
  await slack.filesUploadV2({ channel_id: channel, thread_ts: card.ts, filename: 'M-1-report.csv', content: 'account,result\nalice,arrived\n' });
  const { files } = await state();
  assert.deepEqual(files, [{ name: 'M-1-report.csv', content: 'account,result\nalice,arrived\n' }]);
  const thread = await slack.conversations.replies({ channel, ts: card.ts });
  assert.equal(thread.messages[1].files[0].name, 'M-1-report.csv');
});

test('people and groups are known', async () => {
  assert.deepEqual((await slack.usergroups.users.list({ usergroup: 'S0MOVERS1' })).users, [ana]);
  assert.ok((await slack.conversations.open({ users: ana })).channel.id.startsWith('D'));
  await slack.chat.postEphemeral({ channel, user: ana, text: 'for you' });
  assert.ok((await state()).whispers.some((whisper) => whisper.text === 'for you'));
});

test('a limit is kept to by the client, and the call comes again', async () => {
  await fake('limit', { method: 'chat.update', retryAfter: 1 });
  const card = await post({});
  const since = Date.now();
  await slack.chat.update({ channel, ts: card.ts, text: 'after the wait' });
  assert.ok(Date.now() - since >= 1000);
});

test('more than one message a second into a channel is too many', async () => {
  const eager = new WebClient(botToken, { slackApiUrl: apiUrl, logger: quiet, rejectRateLimitedCalls: true });
  const results = await Promise.allSettled([1, 2, 3].map((number) => eager.chat.postMessage({ channel, text: `message ${number}` })));
  assert.ok(results.some((result) => result.status === 'rejected' && result.reason.retryAfter >= 1));
});
