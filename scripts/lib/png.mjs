// Smaller PNG files: a picture of a workbench has few colours but for the edges of its letters, so 256 colours show it the same
// at a third of the size. Format: https://www.w3.org/TR/png-3/
import zlib from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * @param {Buffer} png 8 bits a channel, RGB or RGBA, not interlaced: what Chromium's screenshots are; transparency is dropped
 * @returns {Buffer} the same picture with a palette of at most 256 colours
 */
export function withPalette(png) {
	const { width, height, pixels } = decode(png);
	const palette = choosePalette(pixels);
	const nearest = new Map();
	const rows = Buffer.alloc(height * (width + 1));
	for (let at = 0; at < pixels.length; at++) {
		const colour = pixels[at];
		if (!nearest.has(colour)) nearest.set(colour, nearestOf(palette, colour));
		// Each row starts with its filter: 0, none.
		rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(colour);
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
	const data = zlib.deflateSync(rows, { level: 9, memLevel: 9 });
	return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** Pixels as 24-bit RGB numbers. */
function decode(png) {
	const parts = [];
	let header = Buffer.alloc(13);
	for (let at = signature.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		const data = png.subarray(at + 8, at + 8 + length);
		if (type === 'IHDR') header = data;
		if (type === 'IDAT') parts.push(data);
		at += length + 12;
	}
	const [width, height, depth, colourType, interlace] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]];
	const channels = { 2: 3, 6: 4 }[colourType];
	if (depth !== 8 || channels === undefined || interlace !== 0) throw new Error('Not a PNG as Chromium makes them');
	const bytes = unfilter(zlib.inflateSync(Buffer.concat(parts)), width * channels, height, channels);
	const pixels = new Uint32Array(width * height);
	for (let at = 0; at < pixels.length; at++) {
		const from = at * channels;
		pixels[at] = (bytes[from] << 16) | (bytes[from + 1] << 8) | bytes[from + 2];
	}
	return { width, height, pixels };
}

function unfilter(filtered, stride, height, channels) {
	const bytes = new Uint8Array(stride * height);
	for (let row = 0; row < height; row++) {
		const filter = filtered[row * (stride + 1)];
		for (let column = 0; column < stride; column++) {
			const at = row * stride + column;
			const left = column < channels ? 0 : bytes[at - channels];
			const up = row === 0 ? 0 : bytes[at - stride];
			const corner = row === 0 || column < channels ? 0 : bytes[at - stride - channels];
			const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
			bytes[at] = filtered[row * (stride + 1) + 1 + column] + predicted;
		}
	}
	return bytes;
}

function paeth(left, up, corner) {
	const estimate = left + up - corner;
	const [byLeft, byUp, byCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
	if (byLeft <= byUp && byLeft <= byCorner) return left;
	return byUp <= byCorner ? up : corner;
}

/** The most frequent colours, but none nearly the same as a more frequent one while others wait. */
function choosePalette(pixels) {
	const counts = new Map();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const byCount = [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one));
	for (let closeness = 0; ; closeness = closeness * 2 + 16) {
		const chosen = [];
		for (const colour of byCount) {
			if (chosen.length > 256) break;
			if (chosen.every((other) => distance(other, colour) > closeness)) chosen.push(colour);
		}
		if (chosen.length <= 256) return chosen;
	}
}

function nearestOf(palette, colour) {
	let best = 0;
	for (let at = 1; at < palette.length; at++) if (distance(palette[at], colour) < distance(palette[best], colour)) best = at;
	return best;
}

/** Squared, in RGB. */
function distance(one, other) {
	const red = (one >> 16) - (other >> 16);
	const green = ((one >> 8) & 255) - ((other >> 8) & 255);
	const blue = (one & 255) - (other & 255);
	return red * red + green * green + blue * blue;
}

function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const whole = Buffer.alloc(body.length + 8);
	whole.writeUInt32BE(data.length, 0);
	body.copy(whole, 4);
	whole.writeUInt32BE(zlib.crc32(body), body.length + 4);
	return whole;
}
