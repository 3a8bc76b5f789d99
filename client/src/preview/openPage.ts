import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import * as vscode from 'vscode';

/** So long an address answers, in milliseconds: enough to read and print, and a draft should lie around no longer. */
const lasting = 600_000;

let server: Server | undefined;

/**
 * Opens a page in the browser of the person in front of the window. Where the window runs elsewhere than the extension, in a browser or
 * beside a remote machine, no file can be opened: there the page has an address of this machine alone, which VS Code leads to.
 */
export async function openPage(file: vscode.Uri, html: string): Promise<vscode.Uri> {
	const isHere = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
	const address = isHere ? file : await vscode.env.asExternalUri(await addressOf(html));
	await vscode.env.openExternal(address);
	return address;
}

/** The page that was there before is gone with it. */
async function addressOf(html: string): Promise<vscode.Uri> {
	server?.close();
	// Nobody else on the machine guesses it.
	const path = `/${randomUUID()}`;
	const own = createServer(({ url, method }, response) => {
		// A proxy on the way may have taken its own part of the path away, or left it.
		if (method !== 'GET' || url?.endsWith(path) !== true) {
			response.writeHead(404).end();
			return;
		}
		response
			.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				'cache-control': 'no-store',
				'referrer-policy': 'no-referrer',
				'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
			})
			.end(html);
	});
	server = own;
	setTimeout(() => own.close(), lasting).unref();
	await new Promise<void>((resolve, reject) => own.once('error', reject).listen(0, '127.0.0.1', resolve));
	own.unref();
	const bound = own.address();
	const port = typeof bound === 'object' && bound ? bound.port : 0;
	return vscode.Uri.from({ scheme: 'http', authority: `127.0.0.1:${String(port)}`, path });
}

/** Ends what a window that closes would leave behind. */
export function closePages(): void {
	server?.close();
}
