#include "CTacitModels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) unsigned char model[] = {
#embed "tagger.bin"
};

TacitModel tacit_tagger_permissive(void) {
    return (TacitModel){model, sizeof(model)};
}
