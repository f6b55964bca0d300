-- From the printable HTML to calls of report.typ: classes become functions, tables get widths, addresses become footnotes.

local NARROW = 24 -- a column whose longest cell has at most so many characters is as wide as its text

local function typ(text) return pandoc.RawBlock('typst', text) end
local function inline(text) return pandoc.RawInline('typst', text) end
local function quoted(text) return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"' end

local BLOCKS = {lead = true, claims = true, finding = true, moved = true, measured = true, how = true, admonition = true,
  front = true, chapter = true, appendix = true, back = true,
  ['finding-claim'] = true, ['verdict-line'] = true, ['verdict-head'] = true, ['list-head'] = true, ['chart-sources'] = true}
local SPANS = {when = true, sureness = true, speaks = true, ['claim-id'] = true, ['chart-sources'] = true}

-- Blocks between the brackets of a Typst function; `named` are its other arguments.
local function call(name, blocks, id, named)
  local out = pandoc.Blocks{typ('#' .. name .. (named and '(' .. named .. ')' or '') .. '[')}
  out:extend(blocks)
  out:insert(typ(']' .. (id and id ~= '' and ' <' .. id .. '>' or '')))
  return out
end

-- The title of a chart ends the first argument of its function; what follows is its note.
local function chart(div)
  return call('chart', div.content, div.identifier, quoted(div.attributes.chart) .. ', ' .. quoted(div.attributes['data-alt'] or ''))
end

local function divide(div)
  if div.classes:includes('chart') then return chart(div) end
  if div.classes:includes('chart-title') then
    div.content:insert(typ(']['))
    return div.content
  end
  for _, class in ipairs(div.classes) do
    if class == 'appendix' or class == 'chapter' then
      return call(class, div.content, div.identifier, div.classes:includes('wide') and 'wide: true')
    elseif BLOCKS[class] then
      return call(class, div.content, div.identifier)
    end
  end
  return div.content
end

local function span(each)
  local classes = each.classes
  if each.attributes['aria-hidden'] then return nil end
  if classes:includes('anchor') then return inline('#metadata(none)<' .. each.identifier .. '>') end
  if classes:includes('page-of') then return inline('#page-of(' .. quoted(each.attributes.page) .. ')') end
  if classes:includes('bar') then
    local counts = each.attributes.counts:gsub('([%w-]+)=(%d+);?', '("%1", %2),')
    return inline('#bar((' .. counts .. '))')
  end
  if classes:includes('badge-verdict') then
    local kind = ''
    for _, class in ipairs(classes) do kind = class:match('^v%-(.+)') or kind end
    local sign = each.content[1] and each.content[1].t == 'Span' and pandoc.utils.stringify(each.content[1]) or ''
    return inline('#badge(' .. quoted(kind) .. ', ' .. quoted(sign) .. ', ' .. quoted((kind:gsub('-', ' '))) .. ')')
  end
  for _, class in ipairs(classes) do
    if SPANS[class] then
      local out = pandoc.Inlines{inline('#' .. class .. '[')}
      out:extend(each.content)
      out:insert(inline(']'))
      return out
    end
  end
  if each.identifier == '' then return each.content end
end

local function columns(rows, count)
  local most, sum, filled = {}, {}, {}
  for place = 1, count do most[place], sum[place], filled[place] = 0, 0, 0 end
  for _, row in ipairs(rows) do
    if #row.cells == count then
      for place, cell in ipairs(row.cells) do
        local length = utf8.len(pandoc.utils.stringify(cell.contents)) or 0
        most[place], sum[place] = math.max(most[place], length), sum[place] + length
        filled[place] = filled[place] + 1
      end
    end
  end
  local widths = {}
  for place = 1, count do
    local share = math.sqrt(sum[place] / math.max(filled[place], 1))
    widths[place] = most[place] <= NARROW and 'auto' or string.format('%.2ffr', share)
  end
  return '(' .. table.concat(widths, ', ') .. ',)'
end

local function grid(each)
  local rows, count = pandoc.List(), #each.colspecs
  rows:extend(each.head.rows)
  for _, body in ipairs(each.bodies) do rows:extend(body.head); rows:extend(body.body) end
  local kind = each.classes[1] or 'plain'
  local out = pandoc.Blocks{typ('#record-table(' .. quoted(kind) .. ', ' .. columns(rows, count) .. ', ' .. #each.head.rows .. ',')}
  for _, row in ipairs(rows) do
    for _, cell in ipairs(row.cells) do
      local group = cell.col_span == count and count > 1
      out:insert(typ(group and 'group(' .. count .. ')[' or '['))
      out:extend(cell.contents)
      out:insert(typ('],'))
    end
  end
  out:insert(typ(')'))
  return out
end

-- An address outside is printed once, as a footnote; one that is its own text needs none, and tables have no room for any.
local function address(link)
  if link.target:match('^https?:') and not link.classes:includes('bare') and pandoc.utils.stringify(link.content) ~= link.target then
    return {link, inline('#footnote[#link(' .. quoted(link.target) .. ')]')}, false
  end
end

function Pandoc(doc)
  doc = doc:walk{traverse = 'topdown', Table = function(each) return each, false end, Link = address}
  return doc:walk{Span = span, Div = divide, Table = grid}
end
