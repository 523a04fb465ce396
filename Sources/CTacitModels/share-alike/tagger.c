#include "CTacitModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Whoever can't ship CC BY-SA data deletes tagger.bin: the program then knows only the permissive model.
#if __has_embed("tagger.bin") == __STDC_EMBED_FOUND__

static const _Alignas(64) unsigned char model[] = {
#embed "tagger.bin"
};

TacitModel tacit_tagger_share_alike(void) {
    return (TacitModel){model, sizeof(model)};
}

#else

TacitModel tacit_tagger_share_alike(void) {
    return (TacitModel){NULL, 0};
}

#endif
