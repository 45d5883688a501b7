// Node 26 has Temporal; on 24 the polyfill stands in, exactly as it does in the bot itself.
import '../src/temporal.ts';
