import * as vscode from 'vscode';
import type { Ensure } from '../ensure';
import {
	editableTextMethod,
	writeBackMethod,
	type EditableTextResult,
	type WriteBackParams,
	type WriteBackResult,
} from '../../../server/src/server/protocol';

export const textScheme = 'form4-text';

/** The text of an ownership XML file: the same path with an ending that makes it Form 4 text, and the file's address behind it. */
export function textUriOf(xml: vscode.Uri): vscode.Uri {
	return vscode.Uri.from({ scheme: textScheme, path: `${xml.path}.form4`, query: xml.toString() });
}

export function xmlUriOf(text: vscode.Uri): vscode.Uri {
	return vscode.Uri.parse(text.query, true);
}

/**
 * Ownership XML as files of Form 4 text. Nothing is stored: reading makes the text of the XML, and writing changes in the XML the
 * values that changed in the text.
 */
export function provideTextFiles(ensure: Ensure): vscode.Disposable {
	/** The XML from which each text was made, to know whether it is another one now. */
	const origins = new Map<string, string>();
	/** How often a text was made anew after its XML was written: editors go by the time. */
	const renewed = new Map<string, number>();
	const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

	const textOf = async (xml: string): Promise<string> => {
		const result = await (await ensure()).sendRequest<EditableTextResult>(editableTextMethod, { xml });
		if (result.kind === 'refused') throw vscode.FileSystemError.Unavailable(result.reasons.join(' '));
		return result.text;
	};

	const renew = (uri: vscode.Uri): void => {
		renewed.set(uri.toString(), (renewed.get(uri.toString()) ?? 0) + 1);
		changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
	};

	const write = async (uri: vscode.Uri, text: string): Promise<void> => {
		const target = xmlUriOf(uri);
		const name = nameOf(target);
		if (
			vscode.workspace.textDocuments.some(
				({ uri: other, isDirty }) => isDirty && other.toString() === target.toString(),
			)
		)
			throw vscode.FileSystemError.Unavailable(
				vscode.l10n.t('{0} has unsaved changes of its own. Save or revert them first.', name),
			);
		const xml = await readXml(target);
		const origin = origins.get(uri.toString());
		if (origin !== undefined && origin !== xml) {
			void offerWay(uri, name, () => origins.delete(uri.toString()));
			throw vscode.FileSystemError.Unavailable(
				vscode.l10n.t('{0} was changed since this text was made of it. Nothing is written.', name),
			);
		}
		const params: WriteBackParams = { xml, text };
		const result = await (await ensure()).sendRequest<WriteBackResult>(writeBackMethod, params);
		if (result.kind === 'refused')
			throw vscode.FileSystemError.Unavailable(vscode.l10n.t('Nothing is written. {0}', result.reasons.join(' ')));
		if (result.xml !== xml) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(result.xml));
		origins.set(uri.toString(), result.xml);
		// What the text repeats, such as an address, is shown as the XML has it now.
		if (result.text !== text) setTimeout(() => renew(uri), 0);
	};

	const provider: vscode.FileSystemProvider = {
		onDidChangeFile: changed.event,
		stat: async (uri) => {
			const { ctime, mtime, size } = await vscode.workspace.fs.stat(xmlUriOf(uri));
			return { type: vscode.FileType.File, ctime, mtime: mtime + (renewed.get(uri.toString()) ?? 0), size };
		},
		readFile: async (uri) => {
			const xml = await readXml(xmlUriOf(uri));
			const text = await textOf(xml);
			origins.set(uri.toString(), xml);
			return new TextEncoder().encode(text);
		},
		writeFile: (uri, content) => write(uri, new TextDecoder().decode(content)),
		watch: (uri) => {
			const target = xmlUriOf(uri);
			const folder = vscode.Uri.joinPath(target, '..');
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, nameOf(target)));
			const tell = (type: vscode.FileChangeType): void => changed.fire([{ type, uri }]);
			return vscode.Disposable.from(
				watcher,
				watcher.onDidChange(() => tell(vscode.FileChangeType.Changed)),
				watcher.onDidDelete(() => tell(vscode.FileChangeType.Deleted)),
			);
		},
		readDirectory: () => [],
		createDirectory: refuse,
		delete: refuse,
		rename: refuse,
	};
	return vscode.Disposable.from(changed, vscode.workspace.registerFileSystemProvider(textScheme, provider));
}

function refuse(): never {
	throw vscode.FileSystemError.NoPermissions(vscode.l10n.t('The text is made of the XML: rename or delete that.'));
}

/** The characters of the file, a byte order mark included: what is not read cannot be written back. */
export async function readXml(uri: vscode.Uri): Promise<string> {
	const bytes = await vscode.workspace.fs.readFile(uri);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw vscode.FileSystemError.Unavailable(vscode.l10n.t('{0} is not in UTF-8.', nameOf(uri)));
	}
}

/** The ways on where the XML is another one now. */
async function offerWay(uri: vscode.Uri, name: string, forget: () => void): Promise<void> {
	const [compare, over] = [vscode.l10n.t('Compare'), vscode.l10n.t('Save Over It')];
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('{0} was changed since this text was made of it. Saving the text now would undo that.', name),
		compare,
		over,
	);
	if (chosen === compare) {
		// The fragment makes it another document, read now.
		const now = uri.with({ fragment: 'now' });
		await vscode.commands.executeCommand('vscode.diff', now, uri, vscode.l10n.t('{0}: now ↔ your text', name));
	} else if (chosen === over) {
		forget();
		await vscode.workspace.save(uri);
	}
}

export function nameOf(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
