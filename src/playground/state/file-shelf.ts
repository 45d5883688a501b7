import type { FileRecord } from './records.ts';

const shelfBytes = 256 * 1024 * 1024;

/** The attachments, within a bound of 256 MiB; the oldest go first. */
export class FileShelf {
  readonly #files = new Map<string, FileRecord>();
  #bytes = 0;

  get(id: string): FileRecord | undefined {
    return this.#files.get(id);
  }

  put(file: FileRecord): void {
    this.#files.set(file.id, file);
    this.#bytes += file.bytes.byteLength;
    for (const [id, oldest] of this.#files) {
      if (this.#bytes <= shelfBytes) return;
      this.#files.delete(id);
      this.#bytes -= oldest.bytes.byteLength;
    }
  }

  all(): Iterable<FileRecord> {
    return this.#files.values();
  }
}
