import { describe, expect, it } from 'vitest';
import { pageFiles, pageImports, pageText } from './modules.ts';

describe("the page's modules", () => {
  const graph = pageImports();

  it('import only one another, so that the page works offline and without a build', () => {
    const foreign = [...graph].flatMap(([file, names]) =>
      names.filter((name) => !graph.has(name)).map((name) => `${file} → ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  it('have no import cycle', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('are all reached from main.js', () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const next of graph.get(file) ?? []) visit(next);
    };
    visit('main.js');
    expect([...graph.keys()].filter((file) => !reached.has(file))).toEqual([]);
  });

  it('never make markup of text', () => {
    const never =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|eval\(|new Function/;
    expect([...graph.keys()].filter((file) => never.test(pageText(file)))).toEqual([]);
  });
});

describe("the page's styles and frame", () => {
  it('ask nothing of another machine', () => {
    const files = [...pageFiles('.css'), ...pageFiles('.html')];
    expect(files.length).toBeGreaterThan(5);
    const foreign = /url\(|@import|(?:src|href)="(?!\/page\/|#)/;
    expect(files.filter((file) => foreign.test(pageText(file)))).toEqual([]);
  });

  it('hold no inline script and no inline style, which the policy would refuse', () => {
    const html = pageText('index.html');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });

  it('link every style sheet', () => {
    const linked = [...pageText('index.html').matchAll(/href="\/page\/(style\/[^"]+)"/g)].map(
      ([, file]) => file,
    );
    expect(new Set(linked)).toEqual(new Set(pageFiles('.css')));
  });
});
