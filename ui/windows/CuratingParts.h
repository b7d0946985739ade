#pragma once

#include <cstdint>

class QDockWidget;
class QTimer;

namespace palimpsest::ui {

class CollectionModel;
class CollectionsPanel;
class CurateTasks;
class TagService;
class TagsPanel;

/// What the window needs for curating, made together; the window owns them all as its children.
struct CuratingParts {
    CurateTasks *tasks;
    TagService *service;
    CollectionModel *collections;
    CollectionsPanel *collectionsPanel;
    TagsPanel *tagsPanel;
    QDockWidget *tagsDock = nullptr;
    QTimer *selectionDelay;
    QTimer *queryDelay;
    std::int64_t shown = 0;    ///< The collection in the grid; 0: databases.
    std::int64_t nameNext = 0; ///< A collection that has just been made; the artist is to name it.
};

} // namespace palimpsest::ui
