export declare const bundlePath: string;
export declare function clientWords(): { readonly messages: readonly string[]; readonly loose: readonly string[] };
export declare function bundleOf(messages: readonly string[]): string;
