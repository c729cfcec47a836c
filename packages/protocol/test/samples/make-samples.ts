/**
 * Writes the samples of the present stored form: `node test/samples/make-samples.ts v2` in this package. With a name
 * that begins with `account-` those of links and the vault, with `archive-` those of the archive, with any other those of conversations.
 */
import { makeAccountSamples } from './account-samples.ts';
import { makeArchiveSamples } from './archive-samples.ts';
import { makeConversationSamples } from './conversation-samples.ts';
import { writeSamples } from './format.ts';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('name the samples');
const makers = { 'account-': makeAccountSamples, 'archive-': makeArchiveSamples };
const known = Object.entries(makers).find(([kind]) => name.startsWith(kind));
const samples = known?.[1] ?? makeConversationSamples;
writeSamples(name, await samples(name));
