// Drives discord.js against the fake Discord, so that the fake is proven by a client that nobody here wrote.
// Needs FAKE_ROOT and FAKE_TOKEN. Prints one line for each check and ends with 0 when all of them hold.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ActionRowBuilder, ApplicationCommandOptionType, ButtonBuilder, ButtonStyle, Client, ContainerBuilder, Events,
  GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder, TextDisplayBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const root = process.env.FAKE_ROOT;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${root}api`, retries: 1 } });
const handlers = new Map();
let failed = 0;
let count = 0;

const control = async (path, body = {}) => {
  const response = await fetch(`${root}control/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
};
const world = async () => (await fetch(`${root}control/world`)).json();
const refusedWith = code => error => { assert.equal(error.code, code, error.message); return true; };
const check = async (name, work) => {
  count++;
  try {
    await work();
    console.log(`ok ${count} - ${name}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${count} - ${name}: ${error.stack}`);
  }
};

client.on(Events.InteractionCreate, async interaction => {
  const key = interaction.options?.getSubcommand(false) ?? interaction.customId ?? 'unknown';
  try {
    await handlers.get(key)?.(interaction);
  } catch (error) {
    failed++;
    console.log(`not ok - the handler of ${key}: ${error.stack}`);
  }
});
client.on(Events.Error, () => {});

const option = (name, more = {}) => ({ type: ApplicationCommandOptionType.String, name, description: `The ${name}`, ...more });
const subcommand = (name, ...options) => ({ type: ApplicationCommandOptionType.Subcommand, name, description: `Does ${name}`, options });
const command = {
  name: 'migrate',
  description: 'Moves accounts',
  options: [
    subcommand('say', option('what', { required: true })), subcommand('slow'), subcommand('twice'), subcommand('form'),
    subcommand('buttons'), subcommand('server', option('name', { autocomplete: true }), { type: ApplicationCommandOptionType.Boolean, name: 'loud', description: 'Aloud' }),
    subcommand('file'),
  ],
};
const buttons = (...ids) => new ActionRowBuilder().addComponents(ids.map(id => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary)));

await check('logs in and is ready with the server and its channel', async () => {
  const ready = once(client, Events.ClientReady);
  await client.login(process.env.FAKE_TOKEN);
  await ready;
  const { guild, channel } = await world();
  assert.equal(client.guilds.cache.get(guild)?.channels.cache.get(channel)?.name, 'migrations');
});

const { guild, channel: channelId } = await world();
const channel = await client.channels.fetch(channelId);

await check('registers commands on the server and reads them back', async () => {
  await client.application.commands.set([command], guild);
  const registered = await client.application.commands.fetch({ guildId: guild });
  assert.deepEqual(registered.first().options.map(one => one.name), command.options.map(one => one.name));
});

await check('registers commands everywhere', async () => {
  assert.equal((await client.application.commands.set([{ name: 'other', description: 'Another' }])).size, 1);
  await client.application.commands.set([]);
});

await check('is refused a command with a bad name', () =>
  assert.rejects(client.application.commands.set([{ name: 'Bad Name', description: 'x' }], guild), refusedWith(50035)));

await check('answers a command with its options', async () => {
  handlers.set('say', interaction => interaction.reply({ content: `You said ${interaction.options.getString('what')} in ${interaction.channel.name}` }));
  assert.equal((await control('use/say', { what: 'hello' })).text, 'You said hello in migrations');
});

await check('announces, edits and follows up, seen by one person', async () => {
  let follow;
  handlers.set('slow', async interaction => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: 'Done' });
    follow = await interaction.followUp({ content: 'And more', flags: MessageFlags.Ephemeral });
  });
  const answer = await control('use/slow');
  assert.equal(answer.first, 5);
  assert.equal(answer.text, 'Done');
  for (let waited = 0; !follow && waited < 100; waited++) await pause(20);
  assert.equal(follow.content, 'And more');
});

await check('is refused a second first response', async () => {
  let refusal;
  handlers.set('twice', async interaction => {
    await interaction.reply('once');
    interaction.replied = false;
    interaction.deferred = false;
    await interaction.reply('twice').catch(error => { refusal = error; });
  });
  await control('use/twice');
  for (let waited = 0; !refusal && waited < 100; waited++) await pause(20);
  assert.equal(refusal.code, 40060);
});

await check('offers completions', async () => {
  handlers.set('server', interaction => interaction.isAutocomplete()
    ? interaction.respond([{ name: 'The old one', value: `${interaction.options.getFocused()}1` }])
    : interaction.reply(`${interaction.options.getString('name')} ${interaction.options.getBoolean('loud')}`));
  assert.deepEqual(await control('complete/server/name', { typed: 'old' }), ['old1']);
  assert.equal((await control('use/server', { name: 'old1', loud: true })).text, 'old1 true');
});

await check('updates the message that was clicked on, or leaves it and follows up', async () => {
  handlers.set('buttons', interaction => interaction.reply({ content: 'Choose', components: [buttons('update', 'leave')] }));
  handlers.set('update', interaction => interaction.update({ content: 'Chosen', components: [buttons('leave')] }));
  let follow;
  handlers.set('leave', async interaction => {
    await interaction.deferUpdate();
    follow = await interaction.followUp({ content: 'Only for you', flags: MessageFlags.Ephemeral });
  });
  const { original } = await control('use/buttons');
  assert.equal((await control(`click/${original.id}`, { custom_id: 'update' })).text, 'Chosen');
  await control(`click/${original.id}`, { custom_id: 'leave' });
  for (let waited = 0; !follow && waited < 100; waited++) await pause(20);
  assert.equal(follow.content, 'Only for you');
});

await check('shows a form and reads it', async () => {
  handlers.set('form', interaction => interaction.showModal(new ModalBuilder().setCustomId('why').setTitle('Why?').addLabelComponents(
    new LabelBuilder().setLabel('Reason').setTextInputComponent(new TextInputBuilder().setCustomId('reason').setStyle(TextInputStyle.Paragraph)))));
  handlers.set('why', interaction => interaction.reply(`Because ${interaction.fields.getTextInputValue('reason')}`));
  assert.equal((await control('use/form')).first, 9);
  assert.equal((await control('fill', { reason: 'of the night' })).text, 'Because of the night');
});

let card;
await check('posts, starts a thread, posts in it and edits', async () => {
  card = await channel.send({ content: 'Card', components: [buttons('one', 'two')] });
  const thread = await card.startThread({ name: 'M-1', autoArchiveDuration: 10080 });
  assert.equal(thread.id, card.id);
  await thread.send('In the thread');
  assert.equal((await card.edit('Card, edited')).content, 'Card, edited');
});

await check('is refused a second thread of a message', () => assert.rejects(client.rest.post(`/channels/${channel.id}/messages/${card.id}/threads`, { body: { name: 'again' } }), refusedWith(160004)));

await check('posts components alone, and a file', async () => {
  const message = await channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('### Title')).addActionRowComponents(buttons('three'))],
  });
  assert.equal(message.components[0].components[0].content, '### Title');
  const withFile = await channel.send({ content: 'A file', files: [{ name: 'report.csv', attachment: Buffer.from('a,b\n') }] });
  assert.equal(withFile.attachments.first().name, 'report.csv');
});

await check('gets the same message again for the same nonce', async () => {
  const first = await channel.send({ content: 'once', nonce: 'n-1', enforceNonce: true });
  const second = await channel.send({ content: 'once', nonce: 'n-1', enforceNonce: true });
  assert.equal(first.id, second.id);
});

for (const [name, body, code] of [
  ['a text of 2001 characters', { content: 'x'.repeat(2001) }, 50035],
  ['an empty message', { content: '' }, 50006],
  ['6 rows', { content: 'x', components: [0, 1, 2, 3, 4, 5].map(row => buttons(`row${row}`)) }, 50035],
  ['the same custom id twice', { content: 'x', components: [buttons('same', 'same')] }, 50035],
  ['embeds of more than 6000 characters', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }, 50035],
  ['text beside components alone', { content: 'x', flags: MessageFlags.IsComponentsV2, components: [new TextDisplayBuilder().setContent('y')] }, 50035],
  ['41 components in all', { flags: MessageFlags.IsComponentsV2, components: [new ContainerBuilder().addTextDisplayComponents(Array.from({ length: 40 }, () => new TextDisplayBuilder().setContent('y')))] }, 50035],
]) {
  await check(`is refused ${name}`, () => assert.rejects(channel.send(body), refusedWith(code)));
}

await check('is refused an edit of a message that is not there', () => assert.rejects(client.rest.patch(`/channels/${channel.id}/messages/1`, { body: { content: 'x' } }), refusedWith(10008)));

await check('waits for a limit and goes on', async () => {
  await control('limit/1200', { path: `channels/${channel.id}/messages` });
  const started = Date.now();
  await channel.send('after the limit');
  assert.ok(Date.now() - started >= 1100, `${Date.now() - started} ms`);
});

const goesOn = async () => assert.equal((await control('use/say', { what: 'still here' })).text, 'You said still here in migrations');
const waitFor = async expected => {
  for (let waited = 0; waited < 500; waited++) {
    if (expected((await world()).heard)) return;
    await pause(20);
  }

  throw new Error(`The gateway heard ${JSON.stringify((await world()).heard)}`);
};
const heard = word => list => list.filter(one => one.startsWith(word)).length;
const sessions = async word => heard(word)((await world()).heard);

for (const [name, path, word] of [
  ['goes on after op 7', 'reconnect', 'resume'],
  ['goes on after the connection was cut', 'cut', 'resume'],
  ['goes on after close code 4000', 'close/4000', 'resume'],
  ['goes on after op 9 with true', 'invalidate/true', 'resume'],
  ['begins anew after op 9 with false', 'invalidate/false', 'identify'],
]) {
  await check(name, async () => {
    const before = await sessions(word);
    await control(path);
    await waitFor(list => heard(word)(list) > before);
    await goesOn();
  });
}

await check('leaves nothing that the fake complains about', async () => assert.deepEqual((await world()).complaints.filter(one => !one.includes('says nothing about mentions')), []));

await check('stops for good after 4014', async () => {
  const before = (await world()).heard.length;
  const stopped = once(client, Events.ShardDisconnect);
  await control('close/4014');
  assert.equal((await stopped)[0].code, 4014);
  await pause(500);
  assert.equal((await world()).heard.length, before);
});

await client.destroy();
console.log(`${count} checks, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
