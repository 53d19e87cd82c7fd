import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import fc from 'fast-check';
import { withPalette } from '../../../scripts/lib/png.mjs';

type Colour = readonly [number, number, number];

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Chunks as the format has them: length, type, data, checksum. */
function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(zlib.crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A truecolour picture; each row is filtered by the left neighbour (filter 1), as the simplest of those that depend on another pixel. */
function truecolour(rows: readonly (readonly Colour[])[]): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(rows[0]?.length ?? 0, 0);
	header.writeUInt32BE(rows.length, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const bytes = rows.map((row) => [
		1,
		...row.flatMap((colour, at) => colour.map((value, channel) => value - (row[at - 1]?.[channel] ?? 0))),
	]);
	const data = zlib.deflateSync(Buffer.from(bytes.flat()));
	return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The data of a picture's only chunk of a type. */
function dataOf(png: Buffer, type: string): Buffer {
	for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
		if (png.toString('latin1', at + 4, at + 8) === type) return png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
	}
	return Buffer.alloc(0);
}

function coloursOf(png: Buffer, width: number): readonly (readonly Colour[])[] {
	const palette = dataOf(png, 'PLTE');
	const indices = [...zlib.inflateSync(dataOf(png, 'IDAT'))].filter((_, at) => at % (width + 1) !== 0);
	const colours = indices.map((index): Colour => [palette[index * 3] ?? -1, palette[index * 3 + 1] ?? -1, palette[index * 3 + 2] ?? -1]);
	return Array.from({ length: colours.length / width }, (_, row) => colours.slice(row * width, (row + 1) * width));
}

describe('a picture with a palette', () => {
	it('is the same where it has no more than 256 colours', () => {
		const channel = fc.constantFrom(0, 1, 127, 200, 254, 255);
		const colour: fc.Arbitrary<Colour> = fc.tuple(channel, channel, channel);
		const picture = fc
			.integer({ min: 1, max: 9 })
			.chain((width) => fc.array(fc.array(colour, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }));
		fc.assert(fc.property(picture, (rows) => assert.deepEqual(coloursOf(withPalette(truecolour(rows)), rows[0]?.length ?? 0), rows)));
	});

	it('has at most 256 colours, and each pixel one close to its own', () => {
		const rows = Array.from({ length: 32 }, (_, row) =>
			Array.from({ length: 32 }, (_, column): Colour => [row * 8, column * 8, (row * column) % 256]),
		);
		const png = withPalette(truecolour(rows));
		assert.ok(dataOf(png, 'PLTE').length <= 256 * 3);
		const shown = coloursOf(png, 32).flat();
		rows.flat().forEach((colour, at) => {
			const apart = colour.map((value, channel) => Math.abs(value - (shown[at]?.[channel] ?? Number.NaN)));
			assert.ok(Math.hypot(...apart) < 64, `pixel ${at}: ${colour} became ${shown[at]}`);
		});
	});
});
