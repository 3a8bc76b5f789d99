/**
 * Reads a fuzzer's bytes as choices and as text. A byte below 128 is the character of that code; any other stands for one of up to
 * 128 pieces (a caption, a row, a tag), so that a few bytes reach deep into a form. Past its end an input goes on with zeros.
 */
export class Input {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	get isAtEnd(): boolean {
		return this.at >= this.bytes.length;
	}

	/** 0 to `most`, which is at most 65,535. */
	nat(most: number): number {
		const value = most < 256 ? this.byte() : this.byte() * 256 + this.byte();
		return value % (most + 1);
	}

	pick<T>(choices: readonly [T, ...T[]]): T {
		return choices[this.nat(choices.length - 1)] ?? choices[0];
	}

	/** The text of the next bytes, all that are left where no number is given. */
	text(pieces: readonly string[], count = this.bytes.length): string {
		let text = '';
		for (let read = 0; read < count && !this.isAtEnd; read++) {
			const byte = this.byte();
			text += byte < 128 ? String.fromCharCode(byte) : (pieces[byte - 128] ?? '\ud800');
		}
		return text;
	}

	private byte(): number {
		return this.bytes[this.at++] ?? 0;
	}
}

/** The bytes that read as this text, as far as pieces and plain characters can say it. */
export function inputOf(text: string, pieces: readonly string[], head: readonly number[] = []): Uint8Array {
	const longestFirst = [...pieces.entries()].slice(0, 128).sort(([, a], [, b]) => b.length - a.length);
	const bytes = [...head];
	let at = 0;
	while (at < text.length) {
		const piece = longestFirst.find(([, words]) => words !== '' && text.startsWith(words, at));
		bytes.push(piece ? 128 + piece[0] : text.charCodeAt(at) & 127);
		at += piece ? piece[1].length : 1;
	}
	return Uint8Array.from(bytes);
}
