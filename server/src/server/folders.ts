/** A file of a workspace folder as far as it is known before it is read. */
export interface FolderFile {
	readonly uri: string;
	/** Another one when the file has changed. */
	readonly stamp: string;
	readonly read: () => Promise<string>;
}

/** The files of folders that may be filings. A browser has none. */
export type ListFiles = (folders: readonly string[]) => AsyncIterable<FolderFile>;
