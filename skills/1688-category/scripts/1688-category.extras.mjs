import { array, boolean, int, literal, nullable, object, string, tuple } from "./engine.zod.mjs";
import { Ali1688Error, alterError, concernsOneItem, isAli1688Error, isRecord, isServiceRefusal, parseJson } from "./engine.mjs";
import { ageText, categoryColumns, categoryGet, categoryIdPattern, categoryList, categoryNameUnknown, categoryTexts, categoryTranslationGetById, fetchCategory, firstLevelCategories, foldName, isCategoryApiClosed, isRetired, retiredHeader, retirement, searchGateway, searchTree, showCategory, toTreeCategory, treeTexts, wordsOf } from "./1688-category.queries.mjs";
async function categoryDocuments(context, language) {
	let named = async (ending) => context.localDocument({
		folder: "categories",
		name: language,
		ending
	});
	return {
		tree: await named("json"),
		journal: await named("partial")
	};
}
async function forEachInFlight(items, work) {
	let queue = items.values();
	let failures = [];
	await Promise.all(Array.from({ length: 4 }, async () => {
		for (let item of queue) {
			if (failures.length > 0) return;
			try {
				await work(item);
			} catch (thrown) {
				failures.push(thrown);
			}
		}
	}));
	if (failures.length > 0) throw failures[0];
}
function pointToSync(thrown, language) {
	if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED" || isUnexplained(thrown)) return thrown;
	return alterError(thrown, { hint: treeTexts.syncKeeps(thrown.hint, language) });
}
function isUnexplained(failure) {
	let { code, details } = failure;
	return details.gateway !== void 0 && ["API_REJECTED", "RESPONSE_INVALID"].includes(code) && !concernsOneItem(failure);
}
const columnNames = [
	"childCounts",
	"ids",
	"chineseNames",
	"translatedNames",
	"foldedNames",
	"levelTexts",
	"parentIds",
	"leaves"
];
function asTreeHead(value) {
	if (!isRecord(value)) return;
	let { v, gateway, language, fetchedAt, levels, checksum } = value;
	return v === 2 && typeof gateway == "string" && typeof language == "string" && typeof checksum == "string" && isCount(fetchedAt) && isLevels(levels) ? {
		v,
		gateway,
		language,
		fetchedAt,
		levels,
		checksum
	} : void 0;
}
function asCounts(value) {
	return Array.isArray(value) && value.every(isCount) ? value : void 0;
}
function checksumOf(bytes) {
	return process.getBuiltinModule("node:zlib").crc32(bytes).toString(16);
}
function isCount(value) {
	return typeof value == "number" && Number.isSafeInteger(value) && value >= 0;
}
function isLevels(value) {
	return Array.isArray(value) && value.length === 3 && value.every(isCount);
}
function columnLines(lines) {
	let values = new Map();
	let last = lines.length - 1;
	let start = 0;
	for (let name of columnNames) {
		let beginning = `"${name}":`;
		let valueStart = start + beginning.length;
		let lineFeed = lines.indexOf(lineFeedByte, start);
		let end = lineFeed === -1 ? last : lineFeed - 1;
		if (end <= valueStart || lines.toString("latin1", start, valueStart) !== beginning) return;
		values.set(name, lines.subarray(valueStart, end));
		start = end + 2;
	}
	return start === last + 2 && lines[last] === closingBrace ? values : void 0;
}
const lineFeedByte = 10;
const closingBrace = 125;
function columnOf(texts) {
	let rows = texts.map(encodeRow);
	let lengths = rows.flatMap((row) => {
		let length = Buffer.byteLength(JSON.stringify(row)) - 2;
		return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
	});
	return [Buffer.from(lengths).toString("base64"), rows.join("|")];
}
function decodeRow(written) {
	if (!written.includes("\\")) return written;
	let row = parseJson(`"${written}"`);
	if (typeof row != "string" || row === "\\-") return;
	return row.replace(/\\([\\!])/g, (_whole, character) => character === "!" ? "|" : "\\");
}
function encodeRow(text) {
	if (text === void 0) return "\\-";
	return text.replace(/[\\|]/g, (character) => character === "|" ? "\\!" : "\\\\");
}
function lastAtMost(ascending, value) {
	let [low, high] = [0, ascending.length - 1];
	for (; low < high;) {
		let middle = Math.ceil((low + high) / 2);
		(ascending[middle] ?? 1e400) <= value ? low = middle : high = middle - 1;
	}
	return low;
}
function openColumn(value, rowCount) {
	let middle = value.indexOf("\",\"");
	if (middle === -1 || value.indexOf("[\"") !== 0 || value.subarray(-2).toString("latin1") !== "\"]") return "columns";
	let lengths = Buffer.from(value.toString("latin1", 2, middle), "base64");
	let bytes = value.subarray(middle + 3, -2);
	if (lengths.length < rowCount) return "counts";
	let starts = new Uint32Array(rowCount + 1);
	let [row, next] = [0, 0];
	for (let place = 0; place < lengths.length; place += 1) {
		let part = lengths[place] ?? 0;
		next += part;
		if (part === 255) continue;
		row += 1;
		next += 1;
		starts[row] = next;
		if (row < rowCount && bytes[next - 1] !== 124) return "counts";
	}
	return row === rowCount && next === bytes.length + 1 && lengths.at(-1) !== 255 ? {
		bytes,
		starts
	} : "counts";
}
function writtenRow({ bytes, starts }, row) {
	return bytes.toString("utf8", starts[row], (starts[row + 1] ?? 0) - 1);
}
function findRow(column, written) {
	if (written.includes("|")) return -1;
	let { bytes, starts } = column;
	let last = starts.length - 2;
	if (writtenRow(column, 0) === written) return 0;
	let place = bytes.indexOf(`|${written}|`);
	if (place !== -1) return lastAtMost(starts, place + 1);
	return writtenRow(column, last) === written ? last : -1;
}
function openColumns(lines, [firstLevel, secondLevel, thirdLevel]) {
	let rowCount = firstLevel + secondLevel + thirdLevel;
	let valueOf = (name) => lines.get(name) ?? Buffer.alloc(0);
	let childCounts = asCounts(parseJson(valueOf("childCounts").toString("latin1")));
	let leaves = parseJson(valueOf("leaves").toString("latin1"));
	let open = (name) => openColumn(valueOf(name), rowCount);
	let ids = open("ids");
	let chineseNames = open("chineseNames");
	let translatedNames = open("translatedNames");
	let foldedNames = open("foldedNames");
	let levelTexts = open("levelTexts");
	let parentIds = open("parentIds");
	if (childCounts === void 0 || typeof leaves != "string") return "columns";
	if (typeof ids == "string") return ids;
	if (typeof chineseNames == "string") return chineseNames;
	if (typeof translatedNames == "string") return translatedNames;
	if (typeof foldedNames == "string") return foldedNames;
	if (typeof levelTexts == "string") return levelTexts;
	if (typeof parentIds == "string") return parentIds;
	if (childCounts.reduce((sum, each) => sum + each, 0) !== rowCount || leaves.length !== rowCount || childCounts.length !== 1 + firstLevel + secondLevel) return "counts";
	let depthText = (row) => row < firstLevel ? "1" : row < firstLevel + secondLevel ? "2" : "3";
	return {
		childCounts,
		ids,
		foldedNames,
		categoryAt: (row, parentId) => ({
			categoryId: writtenRow(ids, row),
			chineseName: decodeRow(writtenRow(chineseNames, row)),
			translatedName: decodeRow(writtenRow(translatedNames, row)),
			level: decodeRow(writtenRow(levelTexts, row) || depthText(row)),
			leaf: leaves[row] === "-" ? void 0 : leaves[row] === "1",
			parentCateId: decodeRow(writtenRow(parentIds, row) || parentId)
		})
	};
}
const matchRanks = {
	exact: 0,
	nameStart: 1,
	wordStart: 2,
	inside: 3
};
function foldNames({ chineseName, translatedName }) {
	return `${foldName(chineseName ?? "")}/${foldName(translatedName ?? "")}`;
}
function searchNames({ bytes, starts }, term) {
	let most = term === "" ? 0 : starts.length - 1;
	let rows = new Uint32Array(most);
	let ranks = new Uint8Array(most).fill(4);
	let firstPlaces = new Uint32Array(most);
	let lastPlaces = new Uint32Array(most);
	let text = most === 0 ? "" : bytes.toString("latin1");
	let sought = most === 0 ? " " : Buffer.from(term).toString("latin1");
	let [hit, row, nextRow] = [
		-1,
		-1,
		0
	];
	for (let place = text.indexOf(sought); place !== -1; place = text.indexOf(sought, place + 1)) {
		if (place >= nextRow) {
			for (; nextRow <= place; nextRow = starts[row + 1] ?? 1e400) row += 1;
			hit += 1;
			rows[hit] = row;
		}
		let rank = rankAt(bytes, place, place + sought.length);
		let best = ranks[hit] ?? 4;
		if (rank > best) continue;
		ranks[hit] = rank;
		lastPlaces[hit] = place;
		rank < best && (firstPlaces[hit] = place);
	}
	let found = hit + 1;
	return {
		rows: rows.subarray(0, found),
		ranks: ranks.subarray(0, found),
		firstPlaces: firstPlaces.subarray(0, found),
		lastPlaces: lastPlaces.subarray(0, found)
	};
}
function isBetween(byte) {
	return byte === void 0 || byte === 47 || byte === 124;
}
function rankAt(bytes, place, end) {
	let before = bytes[place - 1];
	if (isBetween(before)) return isBetween(bytes[end]) ? matchRanks.exact : matchRanks.nameStart;
	return before === 32 ? matchRanks.wordStart : matchRanks.inside;
}
function bestHits(hits, limit, known) {
	let { rows, ranks, firstPlaces, lastPlaces } = hits;
	let best = [];
	let worst;
	let heaviest = limit < 1 ? -1 : 1e400;
	for (let index = 0; index < rows.length; index += 1) {
		let row = rows[index] ?? 0;
		let rank = ranks[index] ?? matchRanks.inside;
		let least = (rank * 8 + Math.min(known.depthOf(row), 7)) * 1024;
		if (least > heaviest) continue;
		let weight = least + bestLength(known.names, row, [firstPlaces[index] ?? 0, lastPlaces[index] ?? 0]) + (writtenRow(known.names, row).includes("停用") ? 65536 : 0);
		if (weight > heaviest) continue;
		let hit = {
			row,
			isExact: rank === matchRanks.exact,
			weight,
			id: known.idOf(row)
		};
		if (worst !== void 0 && compareHits(hit, worst) > 0) continue;
		best.push(hit);
		if (best.length < 2 * limit) continue;
		best = best.toSorted(compareHits).slice(0, limit);
		worst = best.at(-1);
		heaviest = worst?.weight ?? 1e400;
	}
	return best.toSorted(compareHits).slice(0, limit);
}
function bestLength(names, row, [first, last]) {
	let both = writtenRow(names, row);
	let firstLength = both.indexOf("/");
	let secondLength = both.length - firstLength - 1;
	let middle = names.bytes.indexOf(47, names.starts[row]);
	return Math.min(first > middle ? secondLength : last < middle ? firstLength : Math.min(firstLength, secondLength), 1023);
}
function compareHits(left, right) {
	if (left.weight !== right.weight) return left.weight - right.weight;
	if (left.id.length !== right.id.length) return left.id.length - right.id.length;
	return left.id < right.id ? -1 : 1;
}
function openTree(columns) {
	let { language, fetchedAt, levels, ids, childCounts, foldedNames: names } = columns;
	let starts = childStarts(childCounts);
	let parentRow = (row) => {
		let place = lastAtMost(starts, row);
		return place === 0 ? void 0 : place - 1;
	};
	let read = (row) => {
		let parent = parentRow(row);
		let category = columns.categoryAt(row, parent === void 0 ? "0" : writtenRow(ids, parent));
		return {
			...category,
			...retirement(category)
		};
	};
	let depthOf = (row) => row < levels[0] ? 1 : row < levels[0] + levels[1] ? 2 : 3;
	return {
		language,
		fetchedAt,
		levels,
		find: (categoryId) => {
			let row = findRow(ids, categoryId);
			return row === -1 ? void 0 : read(row);
		},
		search: (term, limit) => {
			let hits = searchNames(names, foldName(term));
			let best = bestHits(hits, limit, {
				names,
				depthOf,
				idOf: (row) => writtenRow(ids, row)
			});
			return {
				total: hits.rows.length,
				matches: best.map(({ row, isExact }) => ({
					category: read(row),
					isExact
				}))
			};
		},
		children: (categoryId) => {
			let place = categoryId === "0" ? 0 : findRow(ids, categoryId) + 1;
			if (place === 0 && categoryId !== "0") return [];
			let start = starts[place] ?? 0;
			return Array.from({ length: childCounts[place] ?? 0 }, (_unused, index) => read(start + index));
		},
		path: (categoryId) => {
			let path = [];
			let last = findRow(ids, categoryId);
			for (let row = last === -1 ? void 0 : last; row !== void 0; row = parentRow(row)) path.unshift(read(row));
			return path;
		}
	};
}
function childStarts(childCounts) {
	let next = 0;
	return childCounts.map((count) => {
		let start = next;
		next += count;
		return start;
	});
}
function readTreeText(bytes, wanted, now) {
	let buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let headEnd = buffer.indexOf(",\n");
	let head = asTreeHead(parseJson(`${buffer.toString("utf8", 0, headEnd)}}`));
	if (head === void 0) return broken("not a tree of this version");
	let { gateway, language, fetchedAt, levels, checksum } = head;
	if (gateway !== wanted.gateway || language !== wanted.language) return broken("another gateway or language");
	if (fetchedAt > now + 3e5) return broken("from the future");
	let rest = buffer.subarray(headEnd + 2);
	if (checksumOf(rest) !== checksum) return broken("checksum");
	let lines = columnLines(rest);
	let columns = lines === void 0 ? "columns" : openColumns(lines, levels);
	if (typeof columns == "string") return broken(columns);
	return {
		kind: "tree",
		tree: openTree({
			language,
			fetchedAt,
			levels,
			...columns
		})
	};
}
function broken(reason) {
	return {
		kind: "broken",
		reason
	};
}
async function openLocalCategoryTree(context, language) {
	let { tree: document } = await categoryDocuments(context, language);
	let file = await document.read();
	if (file.kind === "missing") return;
	let now = context.now();
	let reading = file.kind === "bytes" ? readTreeText(file.bytes, {
		gateway: document.gateway,
		language
	}, now) : void 0;
	if (reading?.kind !== "tree") {
		let text = treeTexts.broken(document.shownPath, language);
		context.note({
			code: "CATEGORY_TREE_BROKEN",
			text
		});
		return;
	}
	let ageMs = now - reading.tree.fetchedAt;
	if (ageMs <= 2592e6) return reading.tree;
	context.note({
		code: "CATEGORY_TREE_STALE",
		text: treeTexts.stale(ageText(ageMs), language)
	});
}
function rankByName(categories, term, limit) {
	if (categories.length === 0) return [];
	let names = openColumn(Buffer.from(JSON.stringify(columnOf(categories.map(foldNames)))), categories.length);
	if (typeof names == "string") throw TypeError(`A column cannot be read again: ${names}`);
	let hits = searchNames(names, foldName(term));
	let best = bestHits(hits, limit, {
		names,
		depthOf: (row) => Number(/^[1-9]$/.exec(categories[row]?.level ?? "")?.[0] ?? 7),
		idOf: (row) => categories[row]?.categoryId ?? ""
	});
	let hitRows = new Set(hits.rows);
	let matches = best.flatMap(({ row, isExact }) => {
		let category = categories[row];
		return category === void 0 ? [] : [{
			category,
			isExact
		}];
	});
	let others = categories.filter((_category, row) => !hitRows.has(row)).map((category) => ({
		category,
		isExact: !1
	}));
	let [live, retired] = [!1, !0].map((is) => [...matches, ...others].filter(({ category }) => isRetired(category) === is));
	return [...live ?? [], ...retired ?? []].slice(0, limit);
}
function matchNames(rows, word) {
	let categories = rows.flatMap((row) => toTreeCategory(row) ?? []);
	let seen = new Set();
	return rankByName(categories, word, categories.length).filter(({ category: { categoryId } }) => {
		let isNew = !seen.has(categoryId);
		seen.add(categoryId);
		return isNew;
	});
}
async function findByName(context, word, language) {
	let tree = await openLocalCategoryTree(context, language);
	let local = tree === void 0 ? [] : searchTree(tree, word, 2 ** 53 - 1).matches;
	if (local.length > 0) return {
		matches: local,
		foundIn: "local tree"
	};
	try {
		return {
			matches: matchNames(await searchGateway(context, word, language), word),
			foundIn: "gateway"
		};
	} catch (thrown) {
		if (!isCategoryApiClosed(thrown)) throw thrown;
		return findInFirstLevel(context, word, language, thrown);
	}
}
async function findInFirstLevel(context, word, language, reason) {
	let matches = matchNames(await rowsOfFirstLevel(context, language, reason), word).filter(({ isExact }) => isExact);
	if (matches.length === 0 && isAboutCredentials(reason)) throw reason;
	context.note({
		code: "CATEGORY_SEARCH_CLOSED",
		text: categoryTexts.searchClosed(reason.text)
	});
	return {
		matches,
		foundIn: "first level"
	};
}
async function rowsOfFirstLevel(context, language, reason) {
	try {
		return (await firstLevelCategories(context, language)).categories;
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		throw reason;
	}
}
function isAboutCredentials({ exitCode }) {
	return exitCode === 3;
}
const writtenId = /^(?:id|类目)\s*[:=：]?\s*(\d+)$/i;
function categoryChoice(text, options, search) {
	let isShown = (field) => options.some((option) => Reflect.get(option, field) !== void 0);
	return {
		text,
		question: categoryTexts.whichCategory,
		columns: [...categoryColumns, {
			field: "retired",
			header: retiredHeader
		}].filter(({ field }) => isShown(field)),
		find: (answer) => findExactly(options, answer),
		narrow: async (words) => {
			let [near, far] = [holdingWords(options, words), await searchFor(words, search)];
			let ids = new Set(near.map(({ categoryId }) => categoryId));
			return [...near, ...far.filter(({ categoryId }) => !ids.has(categoryId))].slice(0, 50);
		}
	};
}
function findExactly(options, answer) {
	let written = writtenId.exec(answer)?.[1];
	let id = written ?? answer;
	let byId = options.find(({ categoryId }) => categoryId === id);
	if (byId !== void 0) return byId;
	let isClearlyId = written !== void 0 || answer.length > String(options.length).length;
	if (categoryIdPattern.test(id)) return isClearlyId ? { categoryId: id } : void 0;
	let [exact, second] = matchNames(options, answer).filter(({ isExact }) => isExact);
	return second === void 0 ? exact?.category : void 0;
}
function holdingWords(options, words) {
	let sought = wordsOf(words);
	if (sought.length === 0) return [];
	return options.filter(({ chineseName = "", translatedName = "" }) => [chineseName, translatedName].some((name) => {
		let folded = ` ${foldName(name)}`;
		return sought.every((word) => folded.includes(/^[ -~]*$/.test(word) ? ` ${word}` : word));
	}));
}
async function searchFor(words, search) {
	if (search === void 0 || /^\d+$/.test(words)) return [];
	try {
		let { matches } = await findByName(search.context, words, search.language);
		return matches.map(({ category }) => category);
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		return [];
	}
}
async function resolveName(context, word, language) {
	let found = await findByName(context, word, language);
	let sameName = found.matches.filter(({ isExact }) => isExact);
	let inUse = sameName.filter(({ category }) => !isRetired(category));
	let exact = inUse.length > 0 ? inUse : sameName;
	let [only, second] = exact;
	if (only !== void 0 && second === void 0) {
		let { categoryId, chineseName, translatedName } = only.category;
		let names = [chineseName, translatedName].filter((name) => name !== void 0);
		let isLocal = found.foundIn === "local tree";
		context.note({
			code: "CATEGORY_MATCHED",
			text: categoryTexts.matched(word, {
				categoryId,
				names,
				isLocal,
				isRetired: isRetired(only.category)
			})
		});
		return {
			categoryId,
			chineseName,
			translatedName
		};
	}
	let matches = found.matches.slice(0, 50).map(({ category }) => category);
	let text = describeFound(word, found, exact.length);
	let chosen = await context.choose(categoryChoice(text, matches, {
		context,
		language
	}), matches);
	if (chosen !== void 0) return chosen;
	throw await categoryNameUnknown(context, text, matches);
}
function describeFound(word, { matches, foundIn }, exactCount) {
	if (exactCount > 1) return categoryTexts.ambiguous(word, exactCount);
	if (matches.length > 0) return categoryTexts.similar(word, matches.length, Math.min(matches.length, 50));
	return foundIn === "first level" ? categoryTexts.noneNamedInFirstLevel(word) : categoryTexts.noneNamed(word);
}
const headLine = object({
	v: literal(1),
	gateway: string(),
	language: string(),
	startedAt: int()
});
const answerLine = object({
	id: string(),
	children: array(tuple([
		string(),
		nullable(string()),
		nullable(string()),
		nullable(string()),
		nullable(boolean()),
		nullable(string())
	]))
});
function journalHead(identity, startedAt) {
	let { gateway, language } = identity;
	return `${JSON.stringify({
		v: 1,
		gateway,
		language,
		startedAt
	})}\n`;
}
function journalLine({ categoryId, children }) {
	let rows = children.map((child) => [
		child.categoryId,
		child.chineseName ?? null,
		child.translatedName ?? null,
		child.level ?? null,
		child.leaf ?? null,
		child.parentCateId ?? null
	]);
	return `${JSON.stringify({
		id: categoryId,
		children: rows
	})}\n`;
}
function parseJournal(text, wanted) {
	let [first = "", ...lines] = text.split("\n");
	let head = headLine.safeParse(parseJson(first));
	if (!head.success) return;
	let { gateway, language, startedAt } = head.data;
	if (gateway !== wanted.gateway || language !== wanted.language) return;
	return {
		startedAt,
		answers: lines.flatMap((line) => parseJournalLine(line) ?? [])
	};
}
function parseJournalLine(line) {
	let answer = answerLine.safeParse(parseJson(line));
	if (!answer.success) return;
	let children = answer.data.children.map(([categoryId, chineseName, translatedName, level, leaf, parentCateId]) => ({
		categoryId,
		chineseName: chineseName ?? void 0,
		translatedName: translatedName ?? void 0,
		level: level ?? void 0,
		leaf: leaf ?? void 0,
		parentCateId: parentCateId ?? void 0
	}));
	return {
		categoryId: answer.data.id,
		children
	};
}
async function openSyncJournal(document, start) {
	let earlier = start.restart ? void 0 : await readEarlier(document, start);
	let startedAt = earlier?.startedAt ?? start.now;
	let answers = earlier?.answers ?? [];
	await document.replace(journalHead(start.identity, startedAt) + answers.map(journalLine).join(""));
	let childrenById = new Map(answers.map(({ categoryId, children }) => [categoryId, children]));
	return {
		startedAt,
		resumed: childrenById.size,
		childrenById,
		add: async (categoryId, children) => {
			let line = journalLine({
				categoryId,
				children
			});
			let cleanLine = document.redact(line);
			await document.append(cleanLine);
			let kept = cleanLine === line ? children : parseJournalLine(cleanLine)?.children;
			childrenById.set(categoryId, kept ?? []);
		}
	};
}
async function readEarlier(document, { identity, now, treeFetchedAt }) {
	let file = await document.read();
	if (file.kind !== "bytes") return;
	let journal = parseJournal(Buffer.from(file.bytes).toString("utf8"), identity);
	if (journal === void 0) return;
	let ageMs = now - journal.startedAt;
	let hasBecomeTree = treeFetchedAt !== void 0 && treeFetchedAt >= journal.startedAt;
	return ageMs < 0 || ageMs > 6048e5 || hasBecomeTree ? void 0 : journal;
}
function assembleTree(childrenById) {
	let seen = new Set(["0"]);
	let childCounts = [];
	let levels = [];
	let parents = ["0"];
	for (; levels.length < 3;) {
		let level = [];
		for (let parent of parents) {
			let countBefore = level.length;
			for (let child of childrenById.get(parent) ?? []) {
				if (seen.has(child.categoryId)) continue;
				seen.add(child.categoryId);
				level.push(child);
			}
			childCounts.push(level.length - countBefore);
		}
		levels.push(level);
		parents = level.map(({ categoryId }) => categoryId);
	}
	let [first = [], second = [], third = []] = levels;
	return {
		categories: [
			...first,
			...second,
			...third
		],
		childCounts,
		levels: [
			first.length,
			second.length,
			third.length
		]
	};
}
async function walkCategories(context, language, { journal, progress }) {
	let refused = [];
	let calls = 0;
	let asked = 0;
	async function fetchLevel(parents, depth) {
		let missing = parents.filter(({ categoryId }) => !journal.childrenById.has(categoryId));
		asked += parents.length;
		let tell = () => progress.update(journal.childrenById.size + refused.length, depth === 3 ? asked : void 0);
		tell();
		await forEachInFlight(missing, async (category) => {
			await fetchOne(category);
			tell();
		});
	}
	async function fetchOne(category) {
		let { categoryId } = category;
		try {
			let children = ((await context.call(categoryTranslationGetById, {
				language,
				categoryId
			}))?.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
			if (categoryId === "0" && children.length === 0) throw new Ali1688Error({
				code: "RESPONSE_INVALID",
				...categoryTexts.noRoot
			});
			await journal.add(categoryId, children);
		} catch (thrown) {
			if (categoryId === "0" || !isFinalRefusal(thrown)) throw thrown;
			refused.push({
				category,
				failure: thrown
			});
		}
		calls += 1;
	}
	let parents = [{ categoryId: "0" }];
	for (let depth = 1;; depth += 1) {
		await fetchLevel(parents, depth);
		let rows = assembleTree(journal.childrenById);
		if (depth === 3) return {
			rows,
			calls,
			refused
		};
		parents = levelOf(rows, depth).filter(({ leaf }) => leaf !== !0);
	}
}
function levelOf({ categories, levels }, level) {
	let start = levels.slice(0, level - 1).reduce((sum, count) => sum + count, 0);
	return categories.slice(start, start + (levels[level - 1] ?? 0));
}
function isFinalRefusal(thrown) {
	return isServiceRefusal(thrown) && !thrown.retryable;
}
const leafCharacters = {
	true: "1",
	false: "0",
	undefined: "-"
};
function writeTreeText(identity, fetchedAt, rows) {
	let values = columnsOf(rows);
	let columns = `${columnNames.map((name) => `"${name}":${JSON.stringify(values[name])}`).join(",\n")}}`;
	let { gateway, language } = identity;
	let head = {
		v: 2,
		gateway,
		language,
		fetchedAt,
		levels: rows.levels,
		checksum: checksumOf(Buffer.from(columns))
	};
	return `${JSON.stringify(head).slice(0, -1)},\n${columns}`;
}
function columnsOf({ categories, childCounts, levels }) {
	let parents = childCounts.flatMap((count, place) => {
		let parent = place === 0 ? "0" : categories[place - 1]?.categoryId;
		return Array.from({ length: count }, () => parent);
	});
	let depths = levels.flatMap((count, index) => Array.from({ length: count }, () => `${index + 1}`));
	let unless = (expected, value) => value === expected ? "" : value;
	return {
		childCounts,
		ids: columnOf(categories.map(({ categoryId }) => categoryId)),
		chineseNames: columnOf(categories.map(({ chineseName }) => chineseName)),
		translatedNames: columnOf(categories.map(({ translatedName }) => translatedName)),
		foldedNames: columnOf(categories.map(foldNames)),
		levelTexts: columnOf(categories.map(({ level }, row) => unless(depths[row], level))),
		parentIds: columnOf(categories.map(({ parentCateId }, row) => unless(parents[row], parentCateId))),
		leaves: categories.map(({ leaf }) => leafCharacters[`${leaf}`]).join("")
	};
}
async function syncCategories(context, options) {
	let { language } = options;
	let { tree, journal: journalDocument } = await categoryDocuments(context, language);
	let identity = {
		gateway: tree.gateway,
		language
	};
	return tree.withLock(async () => {
		let file = await tree.read();
		let present = file.kind === "bytes" ? readTreeText(file.bytes, identity, context.now()) : void 0;
		let journal = await openSyncJournal(journalDocument, {
			identity,
			now: context.now(),
			treeFetchedAt: present?.kind === "tree" ? present.tree.fetchedAt : void 0,
			restart: options.restart
		});
		let walk = await walkKeeping(context, language, journal);
		let { calls, rows } = walk;
		if (walk.refused.length > 0) context.partial(partial(walk, journal, language));
		else {
			await tree.replace(writeTreeText(identity, journal.startedAt, rows));
			await journalDocument.remove();
		}
		return {
			levels: rows.levels,
			calls,
			resumed: journal.resumed,
			fetchedAt: journal.startedAt
		};
	});
}
async function walkKeeping(context, language, journal) {
	let progress = context.startProgress(treeTexts.progress);
	try {
		return await walkCategories(context, language, {
			journal,
			progress
		});
	} catch (thrown) {
		let answers = journal.childrenById.size;
		if (!isAli1688Error(thrown) || answers === 0) throw thrown;
		let { retryable, hint, code } = thrown;
		let goesOn = retryable || code === "INTERRUPTED";
		throw alterError(thrown, { hint: treeTexts.goesOn({
			answers,
			hint,
			goesOn,
			language
		}) });
	} finally {
		progress.end();
	}
}
function partial({ refused }, journal, language) {
	return new Ali1688Error({
		code: "PARTIAL",
		text: treeTexts.partial(refused.length, refused.length + journal.childrenById.size),
		hint: treeTexts.partialHint(language),
		retryable: refused.some(({ failure }) => failure.retryable),
		details: {
			failed: refused.map(({ category: { categoryId }, failure: { code, text } }) => ({
				id: categoryId,
				code,
				message: text
			})),
			missing: refused.map(({ category: { categoryId, chineseName, translatedName }, failure }) => ({
				id: categoryId,
				name: [chineseName, translatedName].filter((name) => name !== void 0).join(" · ") || void 0,
				reason: failure.text
			}))
		}
	});
}
async function fetchLevels(context, { categoryId, depth, language }) {
	let top = await fetchCategory(context, categoryId, language);
	let seen = new Set(["0", categoryId]);
	let unseen = (rows) => rows.flatMap((row) => {
		if (seen.has(row.categoryId)) return [];
		seen.add(row.categoryId);
		return [{ ...row }];
	});
	let children = unseen(top.children);
	let level = children;
	for (let levelsLeft = depth - 1; levelsLeft > 0; --levelsLeft) {
		let answers = new Map();
		let parents = level.filter(({ leaf, level: text }) => leaf !== !0 && text !== "3");
		await forEachInFlight(parents, async (parent) => {
			answers.set(parent.categoryId, await fetchBelow(context, parent.categoryId, language));
		});
		level = parents.flatMap((parent) => {
			let below = unseen(answers.get(parent.categoryId) ?? []);
			below.length > 0 && (parent.children = below);
			return below;
		});
	}
	return {
		category: showCategory({
			...top.category,
			categoryId: top.category.categoryId ?? categoryId
		}),
		children
	};
}
async function fetchBelow(context, categoryId, language) {
	try {
		let answer = await context.call(categoryTranslationGetById, {
			language,
			categoryId
		});
		if (answer !== void 0) return (answer.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
		let text = categoryTexts.nothingBelow(categoryId);
		throw new Ali1688Error({
			code: "RESPONSE_INVALID",
			text,
			hint: categoryTexts.tryLater
		});
	} catch (thrown) {
		throw pointToSync(thrown, language);
	}
}
export { categoryChoice, categoryGet, categoryList, fetchLevels, openLocalCategoryTree, rankByName, resolveName, syncCategories };
