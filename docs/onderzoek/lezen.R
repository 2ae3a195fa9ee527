# Leest elke export van lea-model in R. Maak ze eerst met:
#   lea export examples --format csv --out gegevens
#   lea export examples --format sqlite --out gegevens/lea.sqlite
#   lea graph examples --format graphml --out gegevens/graaf.graphml
#   lea check examples --format json --out gegevens/bevindingen.json
# en dan: Rscript docs/onderzoek/lezen.R gegevens

map <- commandArgs(trailingOnly = TRUE)[1]
in_map <- function(naam) file.path(map, naam)

# Tabellen. Nummers zijn tekst (4.10 is niet 4.1), lege cellen zijn NA.
lees <- function(naam) {
  read.csv(in_map(paste0(naam, ".csv")), colClasses = "character", na.strings = "", encoding = "UTF-8")
}
acties <- lees("actions")
onderdelen <- lees("items")
samen <- merge(acties[c("agenda", "path")], onderdelen, by = c("agenda", "path"))
cat("acties:", nrow(acties), "\n")
print(table(samen$agenda, met_trekker = !is.na(samen$led_by)))

# De database, met zoeken in alle teksten.
if (requireNamespace("RSQLite", quietly = TRUE)) {
  base <- DBI::dbConnect(RSQLite::SQLite(), in_map("lea.sqlite"))
  print(DBI::dbGetQuery(base, "
    SELECT search.agenda, count(*) AS treffers FROM search('thuiszitters')
    GROUP BY search.agenda ORDER BY search.agenda"))
  cat("tabellen:", length(DBI::dbListTables(base)) > 80, "\n")
  DBI::dbDisconnect(base)
}

# De graaf, in igraph.
if (requireNamespace("igraph", quietly = TRUE)) {
  graaf <- igraph::read_graph(in_map("graaf.graphml"), format = "graphml")
  cat("knopen:", igraph::vcount(graaf), "lijnen:", igraph::ecount(graaf), "\n")
  partijen <- igraph::V(graaf)[igraph::vertex_attr(graaf, "kind") == "party"]
  graden <- igraph::degree(graaf, partijen, mode = "out")
  names(graden) <- igraph::vertex_attr(graaf, "label", partijen)
  graden <- sort(graden, decreasing = TRUE)
  print(utils::head(graden, 3))
}

# De bevindingen.
if (requireNamespace("jsonlite", quietly = TRUE)) {
  bevindingen <- jsonlite::fromJSON(in_map("bevindingen.json"))$findings
  print(utils::head(sort(table(bevindingen$code), decreasing = TRUE), 3))
}
