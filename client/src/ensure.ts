import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts the server where it does not run yet. */
export type Ensure = () => Promise<BaseLanguageClient>;
