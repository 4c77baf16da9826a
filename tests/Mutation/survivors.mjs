// What Stryker's report says, a line a file: the score, and each mutant that no test noticed.
//   node tests/Mutation/survivors.mjs artifacts/mutation/codec/reports/mutation-report.json
import { readFileSync } from "node:fs";

const { files } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const noticed = ["Killed", "Timeout"], missed = ["Survived", "NoCoverage"];
const count = (mutants, statuses) => mutants.filter(mutant => statuses.includes(mutant.status)).length;
const score = mutants => {
    const [killed, all] = [count(mutants, noticed), count(mutants, [...noticed, ...missed])];
    return `${(100 * killed / all).toFixed(1).padStart(5)} %  ${killed} of ${all}`;
};
const original = (source, { start, end }) => start.line === end.line
    ? source.split("\n")[start.line - 1].slice(start.column - 1, end.column - 1)
    : source.split("\n")[start.line - 1].slice(start.column - 1) + " …";

const mutated = Object.entries(files).filter(([, { mutants }]) => count(mutants, [...noticed, ...missed]) > 0);
for (const [path, { source, mutants }] of mutated) {
    console.log(`${score(mutants)}  ${path.slice(path.indexOf("provider/"))}`);
    for (const mutant of mutants.filter(({ status }) => missed.includes(status)))
        console.log(`    ${mutant.location.start.line}: ${mutant.status}: ${original(source, mutant.location)}  ->  ${mutant.replacement.replaceAll(/\s+/g, " ")}`);
}
console.log(`${score(mutated.flatMap(([, { mutants }]) => mutants))}  in all`);
