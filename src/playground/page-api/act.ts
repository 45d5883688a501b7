import type { z } from 'zod';

/** Something that a person does on the page: reads its body, does it, and gives what the page is told. */
export type Act = (body: unknown) => Promise<unknown>;

/** An act by its name, that takes a body of this shape. It rejects with `z.ZodError` for another one. */
export function act<Body>(
  name: string,
  schema: z.ZodType<Body>,
  run: (body: Body) => unknown,
): [name: string, act: Act] {
  return [name, async (body) => run(schema.parse(body))];
}
