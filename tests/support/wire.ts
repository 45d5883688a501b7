import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire to a server that can be cut, so that a server for many tests seems gone to one. */
export class Wire {
  readonly #host: string;
  readonly #port: number;
  readonly #ends = new Set<Socket>();
  #server: Server | undefined;
  #silent = false;
  /** Where it begins, on 127.0.0.1. */
  port = 0;

  private constructor(host: string, port: number) {
    this.#host = host;
    this.#port = port;
  }

  /** Lays a wire to a server; it is gone after the test. */
  static async to(host: string, port: number): Promise<Wire> {
    const wire = new Wire(host, port);
    await wire.mend();
    onTestFinished(() => wire.cut());
    return wire;
  }

  /** Lets connections through, from the same port as before. */
  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.#port, this.#host);
      for (const [end, other] of [[near, far] as const, [far, near] as const]) {
        this.#ends.add(end);
        end
          .on('error', () => other.destroy())
          .on('close', () => {
            this.#ends.delete(end);
            other.destroy();
          });
        end.pipe(other);
        if (this.#silent) end.unpipe(other);
      }
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    this.port = address !== null && typeof address === 'object' ? address.port : 0;
    this.#server = server;
  }

  /** Lets nothing through any more, while what is open stays open and what is new is taken: as a server that hangs. */
  hush(): void {
    this.#silent = true;
    for (const end of this.#ends) end.unpipe().pause();
  }

  /** Ends the silence. What was open is broken, as by a way that lost what was on it. */
  speak(): void {
    this.#silent = false;
    for (const end of this.#ends) end.destroy();
  }

  /** Breaks what is open and refuses what is new. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    for (const end of this.#ends) end.destroy();
    this.#ends.clear();
    await closed;
  }
}
