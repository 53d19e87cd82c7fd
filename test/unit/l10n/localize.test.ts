import assert from 'node:assert/strict';
import { createLocalize } from '../../../server/src/l10n/localize.ts';
import { message } from '../../../server/src/model/message.ts';

describe('localize', () => {
	const localize = createLocalize({ 'in {1} of {0}': '{0} 的 {1}' });

	it('puts arguments where the translation has them, lines counted from 1', () => {
		assert.equal(localize(message('in {1} of {0}', 'a.txt', { line: 4 })), 'a.txt 的 5');
		assert.equal(localize(message('{0} and {0} of {1}', 1, 2)), '1 and 1 of 2');
	});

	it('leaves braces alone that name no argument, in templates and in arguments', () => {
		assert.equal(localize(message('{} {x} {2} {0', 'a', 'b')), '{} {x} {2} {0');
		assert.equal(localize(message('a {0} b', '{1}')), 'a {1} b');
		assert.equal(localize(message('{{0}}', '{0}')), '{{0}}');
		assert.equal(localize(message('')), '');
	});
});
