import { z } from 'zod';

const id = z.string().min(1).max(32);
const customId = z.string().max(100);
/** A file of at most 1 MiB, its bytes in base64. */
const file = z.strictObject({
  name: z.string().min(1).max(255),
  type: z.string().max(255),
  base64: z.base64().max(Math.ceil((1024 * 1024) / 3) * 4),
});

const where = { as: id, channel: id };
const command = {
  ...where,
  application: id,
  /** With subcommands: three names of at most 32 characters. */
  name: z.string().min(1).max(98),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), file])),
};

/** What the page sends for each act. `as` and `channel` say who and where. */
export const actBodies = {
  command: z.strictObject(command),
  autocomplete: z.strictObject({ ...command, focused: z.string().min(1).max(32) }),
  menu: z.strictObject({ ...where, application: id, name: z.string().min(1).max(32), message: id }),
  press: z.strictObject({ ...where, message: id, customId }),
  select: z.strictObject({ ...where, message: id, customId, values: z.array(z.string().max(100)).max(25) }),
  submit: z.strictObject({
    ...where,
    interaction: id,
    values: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
  }),
  post: z.strictObject({
    ...where,
    name: z.string().trim().min(1).max(100),
    content: z.string().trim().min(1).max(2000),
    tags: z.array(z.string()).max(5),
  }),
  say: z.strictObject({ ...where, content: z.string().min(1).max(2000) }),
};
