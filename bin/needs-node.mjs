// Plain JavaScript that any Node can read: an old one gets one clear line instead of a syntax error.
const OLDEST = 24;

export function needsNode(what, command) {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST) return;
  console.error(
    `${what} needs Node ${OLDEST} or newer, this is ${process.version}. "${command}" brings its own.`,
  );
  process.exit(1);
}
