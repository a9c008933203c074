const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * The text in `bytes`, without a byte-order mark.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 * @throws {Error} saying where the first byte is that is not UTF-8
 */
export function decode(bytes) {
	const mark = bytes[0] * 0x100 + bytes[1];
	if (mark === 0xfeff || mark === 0xfffe) {
		throw new Error(
			"it is UTF-16 (its first two bytes say so); save it as UTF-8",
		);
	}
	try {
		return decoder.decode(bytes);
	} catch {
		const offset = firstBadByte(bytes);
		const byte = bytes[offset].toString(16).toUpperCase().padStart(2, "0");
		throw new Error(
			`it is not UTF-8: the byte at offset ${offset} is 0x${byte}`,
		);
	}
}

/**
 * Where the first ill-formed sequence begins: decoded with replacement characters and encoded again, the bytes agree up to there.
 *
 * @param {Uint8Array} bytes
 */
function firstBadByte(bytes) {
	const mended = new TextEncoder().encode(
		new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
	);
	let offset = 0;
	while (mended[offset] === bytes[offset]) offset++;
	// A cut-off sequence may share its first bytes with the replacement character.
	while ((mended[offset] & 0xc0) === 0x80) offset--;
	return offset;
}
