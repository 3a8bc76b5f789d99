/** Runs a handler; when it throws, says who failed on what and answers harmlessly. The server lives on. */
export function fenced<P, R>(
	name: string,
	log: (message: string) => void,
	harmless: R,
	handler: (params: P) => R,
): (params: P) => R {
	return (params) => {
		try {
			return handler(params);
		} catch (error) {
			log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
			return harmless;
		}
	};
}

/** For what is sent to the client. Its refusal is logged and harms nobody; unhandled, it would end the process. */
export function sent(name: string, log: (message: string) => void, sending: Promise<unknown>): void {
	sending.catch((error: unknown) => log(`The client does not take ${name}: ${String(error)}`));
}
