import assert from 'node:assert/strict';
import { compareNames } from '../../../server/src/rules/compare-names.ts';
import { NameTable, PAGE } from '../../../server/src/rules/name-table.ts';

/** A table of `names`, each a hundred units behind the one before, and what was asked of it. */
function tableOf(names: readonly string[]): { readonly table: NameTable; readonly made: number[] } {
	const made: number[] = [];
	const table = new NameTable((place) => {
		made.push(place);
		const start = 100 * place;
		const name = names[place] ?? '';
		return { name, spans: [{ start, end: start + name.length }], group: PAGE };
	});
	names.forEach((name) => {
		table.add(name);
	});
	return { table, made };
}

describe('the table of names', () => {
	it('has each name once and all its places', () => {
		const { table } = tableOf(['城东工会', '河西医院', '城东工会']);
		assert.deepEqual(table.names, ['城东工会', '河西医院']);
		assert.deepEqual(
			table.placesOf(0).map(({ spans }) => spans[0]?.start),
			[0, 200],
		);
		assert.equal(table.has('河西医院'), true);
		assert.equal(table.has('河西'), false);
	});

	it('makes no places where no name is like another', () => {
		const { table, made } = tableOf(['城东工会', '河西医院', '城东工会']);
		compareNames(table, assert.fail);
		assert.deepEqual(made, []);
	});

	it('makes them where one is', () => {
		const { table } = tableOf(['狼垡医院', '狼堡医院', '狼垡医院']);
		const found: string[] = [];
		compareNames(table, ([suspect], other) => found.push(`${suspect?.name} ${other.name}`));
		assert.deepEqual(found, ['狼堡医院 狼垡医院']);
	});
});
