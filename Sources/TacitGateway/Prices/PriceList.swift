/// Prices of language models, from which the cost of a request is computed where the configuration names none.
///
/// A line of `text` that doesn't start with `#` is a row of fields with one space between them:
/// `host model input output cached_input cache_write max_output [over]`. Prices are USD per million tokens; `-` is not
/// known. `cached_input` is a read of the provider's cache, `cache_write` a write of its shortest kind (Anthropic: 5
/// minutes, OpenAI: 30 minutes; Anthropic's one-hour writes cost twice `input`). Where such a price isn't known,
/// `input` stands for it: an upper bound of a read, and what is billed for a write where writes cost nothing extra.
/// `max_output` is the most output tokens of an answer. A row with `over` holds instead of the model's other row for a
/// whole request whose prompt, cached tokens included, has more tokens than that. Rows are sorted by host, model, over.
/// Prices are those of text at the providers' standard speed; discounts for batches and surcharges for priority or a
/// region aren't in it.
///
/// A row is there if two sources give its prices and no current one gives others. Sources: providers' own pages as of
/// 2026-10 (platform.claude.com, developers.openai.com, api-docs.deepseek.com, docs.fireworks.ai, docs.mistral.ai,
/// ai.google.dev; cohere.com as of 2026-11-11); github.com/anomalyco/models.dev, 2026-10-08;
/// github.com/pydantic/genai-prices, 2026-08-24; github.com/simonw/llm-prices, 2026-09;
/// github.com/github/docs (models-and-pricing.yml), 2026-08; github.com/BerriAI/litellm, 2026-10-26.
///
/// Made by `Scripts/prices.py`, whose `--help` tells how to refresh it. Don't edit the table by hand.
package enum PriceList {
    /// The date of the newest source; recorded with each cost.
    package static let version = "2026-11-11"

    package static let text = """
        # api.anthropic.com
        api.anthropic.com claude-fable-5 10 50 1 12.5 128000
        api.anthropic.com claude-fable-5-1 10 50 0.25 12.5 128000
        api.anthropic.com claude-haiku-4-5 1 5 0.1 1.25 64000
        api.anthropic.com claude-haiku-5-5 0.1 0.5 0.01 0.125 128000
        api.anthropic.com claude-haiku-5-5 0.5 2.5 0.05 0.625 128000 100000
        api.anthropic.com claude-mythos-5 10 50 1 12.5 -
        api.anthropic.com claude-opus-4-5 5 25 0.5 6.25 64000
        api.anthropic.com claude-opus-4-6 5 25 0.5 6.25 128000
        api.anthropic.com claude-opus-4-7 5 25 0.5 6.25 128000
        api.anthropic.com claude-opus-4-8 5 25 0.5 6.25 128000
        api.anthropic.com claude-opus-5 5 25 0.5 6.25 128000
        api.anthropic.com claude-opus-5-5 4 20 0.2 5 128000
        api.anthropic.com claude-sonnet-4-5 3 15 0.3 3.75 64000
        api.anthropic.com claude-sonnet-4-6 3 15 0.3 3.75 128000
        api.anthropic.com claude-sonnet-5 2 10 0.2 2.5 128000
        api.anthropic.com claude-sonnet-5-5 2 10 0.1 2.5 128000
        # api.cerebras.ai
        api.cerebras.ai gpt-oss-120b 0.35 0.75 - - -
        api.cerebras.ai qwen-3.8-27b 0.99 1.49 - - 32768
        # api.cohere.com
        api.cohere.com command-a-03-2025 2.5 10 - - 8000
        api.cohere.com command-r-08-2024 0.15 0.6 - - 4000
        api.cohere.com command-r-plus-08-2024 2.5 10 - - 4096
        api.cohere.com command-r7b-12-2024 0.0375 0.15 - - 4000
        # api.deepseek.com
        # At the price of peak hours, an upper bound: other hours cost half.
        api.deepseek.com deepseek-flash 0.3 1.2 0.006 - 393216
        api.deepseek.com deepseek-v4-pro 1.32 3.96 0.044 - -
        # api.fireworks.ai
        api.fireworks.ai accounts/fireworks/models/glm-5p1 1.4 4.4 0.26 - 131072
        api.fireworks.ai accounts/fireworks/models/glm-5p3 1.4 4.4 0.26 - 262144
        api.fireworks.ai accounts/fireworks/models/glm-5p3-flash 0.15 0.5 0.03 - 131072
        api.fireworks.ai accounts/fireworks/models/gpt-oss-120b 0.15 0.6 - - 32768
        api.fireworks.ai accounts/fireworks/models/kimi-k2p6 0.95 4 0.16 - 262000
        api.fireworks.ai accounts/fireworks/models/minimax-m2p7 0.3 1.2 0.06 - 131072
        # api.groq.com
        api.groq.com openai/gpt-oss-120b 0.15 0.6 0.075 - 65536
        api.groq.com openai/gpt-oss-20b 0.075 0.3 - - 65536
        # api.mistral.ai
        api.mistral.ai codestral-2508 0.3 0.9 0.03 - 128000
        api.mistral.ai codestral-latest 0.3 0.9 - - -
        api.mistral.ai ministral-14b-2512 0.2 0.2 0.02 - -
        api.mistral.ai ministral-3b-2512 0.1 0.1 0.01 - -
        api.mistral.ai ministral-8b-2512 0.15 0.15 0.015 - -
        api.mistral.ai mistral-large-2512 0.5 1.5 0.05 - 262144
        api.mistral.ai mistral-medium-3-5 1.5 7.5 0.15 - -
        api.mistral.ai mistral-medium-3.5 1.5 7.5 0.15 - -
        api.mistral.ai mistral-medium-latest 1.5 7.5 0.15 - -
        api.mistral.ai mistral-small-2603 0.15 0.6 0.015 - -
        # api.moonshot.ai
        api.moonshot.ai kimi-k2.6 0.95 4 0.16 - 262144
        api.moonshot.ai kimi-k3 3 15 0.3 - 1048576
        # api.openai.com
        api.openai.com gpt-4.1 2 8 0.5 - 32768
        api.openai.com gpt-4.1-mini 0.4 1.6 0.1 - 32768
        api.openai.com gpt-4.1-nano 0.1 0.4 0.025 - -
        api.openai.com gpt-4o 2.5 10 1.25 - 16384
        api.openai.com gpt-4o-mini 0.15 0.6 0.075 - 16384
        api.openai.com gpt-5 1.25 10 0.125 - -
        api.openai.com gpt-5-mini 0.25 2 0.025 - 128000
        api.openai.com gpt-5-nano 0.05 0.4 0.005 - 128000
        api.openai.com gpt-5.1 1.25 10 0.125 - 128000
        api.openai.com gpt-5.2 1.75 14 0.175 - 128000
        api.openai.com gpt-5.4 2.5 15 0.25 - 128000
        api.openai.com gpt-5.4 5 22.5 0.5 - 128000 272000
        api.openai.com gpt-5.4-mini 0.75 4.5 0.075 - -
        api.openai.com gpt-5.4-nano 0.2 1.25 0.02 - -
        api.openai.com gpt-5.5 5 30 0.5 - 128000
        api.openai.com gpt-5.5 10 45 1 - 128000 272000
        api.openai.com gpt-5.6-luna 0.2 1.2 0.02 0.25 128000
        api.openai.com gpt-5.6-luna 0.4 1.8 0.04 0.5 128000 272000
        api.openai.com gpt-5.6-sol 4 20 0.4 5 128000
        api.openai.com gpt-5.6-sol 8 30 0.8 10 128000 272000
        api.openai.com gpt-5.6-terra 2 12 0.2 2.5 128000
        api.openai.com gpt-5.6-terra 4 18 0.4 5 128000 272000
        api.openai.com gpt-6-astra 10 50 1 12.5 128000
        api.openai.com gpt-6-astra 20 75 2 25 128000 272000
        api.openai.com gpt-6-luna 0.1 0.5 0.01 0.125 128000
        api.openai.com gpt-6-luna 0.2 0.75 0.02 0.25 128000 272000
        api.openai.com gpt-6-sol 2 10 0.2 2.5 128000
        api.openai.com gpt-6-sol 4 15 0.4 5 128000 272000
        api.openai.com gpt-6.1-sol 2 10 0.1 2.5 128000
        api.openai.com gpt-6.1-sol 4 15 0.2 5 128000 272000
        api.openai.com gpt-6.1-terra 1 5 0.05 1.25 128000
        api.openai.com gpt-6.1-terra 2 7.5 0.1 2.5 128000 272000
        api.openai.com o3-mini 1.1 4.4 0.55 - 100000
        api.openai.com o4-mini 1.1 4.4 0.275 - 100000
        # api.together.xyz
        api.together.xyz meta-llama/Llama-3.3-70B-Instruct-Turbo 0.88 0.88 - - 8192
        api.together.xyz zai-org/GLM-5.3 1.4 4.4 - - 262144
        # api.x.ai
        api.x.ai grok-4.3 1.25 2.5 0.2 - 30000
        api.x.ai grok-4.3 2.5 5 0.4 - 30000 200000
        api.x.ai grok-4.5 2 6 - - 500000
        api.x.ai grok-4.5 4 12 - - 500000 200000
        api.x.ai grok-4.6 2 6 0.5 - -
        api.x.ai grok-4.6 4 12 1 - - 200000
        api.x.ai grok-4.7 2 6 0.5 - -
        api.x.ai grok-4.7 4 12 1 - - 200000
        # generativelanguage.googleapis.com
        # gemini-3.8-flash costs twice this from 2027-01-01.
        generativelanguage.googleapis.com gemini-2.5-flash 0.3 2.5 0.03 - -
        generativelanguage.googleapis.com gemini-2.5-flash-lite 0.1 0.4 0.01 - 65536
        generativelanguage.googleapis.com gemini-2.5-pro 1.25 10 0.125 - -
        generativelanguage.googleapis.com gemini-2.5-pro 2.5 15 0.25 - - 200000
        generativelanguage.googleapis.com gemini-3-flash-preview 0.5 3 - - 65536
        generativelanguage.googleapis.com gemini-3.1-pro-preview 2 12 0.2 - 65536
        generativelanguage.googleapis.com gemini-3.1-pro-preview 4 18 0.4 - 65536 200000
        generativelanguage.googleapis.com gemini-3.5-flash 1.5 9 0.15 - 65536
        generativelanguage.googleapis.com gemini-3.5-flash-lite 0.3 2.5 - - -
        generativelanguage.googleapis.com gemini-3.8-flash 0.75 3.75 0.075 - 65536
        """
}
